using System.Numerics;

namespace Commerce.Silo.Search.Storing;

/// <summary>A set of product ordinals. Once it is part of a snapshot nobody changes it.</summary>
internal sealed class Bits
{
    private readonly ulong[] words;

    public Bits(int length) => words = new ulong[(length + 63) >> 6];

    private Bits(ulong[] words) => this.words = words;

    public bool this[int ordinal] => (words[ordinal >> 6] >> (ordinal & 63) & 1) != 0;

    public void Set(int ordinal) => words[ordinal >> 6] |= 1UL << (ordinal & 63);

    public void Clear(int ordinal) => words[ordinal >> 6] &= ~(1UL << (ordinal & 63));

    public Bits Copy() => new((ulong[])words.Clone());

    /// <summary>A copy with room for as many ordinals, the new ones unset.</summary>
    public Bits Copy(int length)
    {
        var longer = new ulong[(length + 63) >> 6];
        words.AsSpan(0, Math.Min(words.Length, longer.Length)).CopyTo(longer);
        return new Bits(longer);
    }

    public void And(Bits other)
    {
        for (var i = 0; i < words.Length; i++)
            words[i] &= other.words[i];
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in words)
            count += BitOperations.PopCount(word);
        return count;
    }

    public int CountOf(ReadOnlySpan<int> ordinals)
    {
        var count = 0UL;
        var set = words;
        foreach (var ordinal in ordinals)
            count += set[ordinal >> 6] >> (ordinal & 63) & 1;
        return (int)count;
    }

    /// <summary>The first member at or after the ordinal, or -1: the loop that visits a set without allocating.</summary>
    public int Next(int ordinal)
    {
        var at = ordinal >> 6;
        if (at >= words.Length) return -1;
        var word = words[at] & ulong.MaxValue << (ordinal & 63);
        while (word == 0)
        {
            if (++at == words.Length) return -1;
            word = words[at];
        }

        return (at << 6) + BitOperations.TrailingZeroCount(word);
    }
}
