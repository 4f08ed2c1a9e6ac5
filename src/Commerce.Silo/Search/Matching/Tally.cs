using System.Buffers;
using Commerce.Silo.Search.Storing;

namespace Commerce.Silo.Search.Matching;

/// <summary>
/// Counts, per product, how many of the query's words it has and what they are worth together. A word counts once per product,
/// by its best match.
/// </summary>
internal sealed class Tally(Snapshot snapshot) : IDisposable
{
    private readonly int[] totals = Rent<int>(snapshot.Count);
    private readonly int[] best = Rent<int>(snapshot.Count);
    private readonly int[] touched = Rent<int>(snapshot.Count);
    private readonly byte[] words = Rent<byte>(snapshot.Count);
    private int touchedCount;

    public int Words { get; private set; }

    /// <summary>Whether the word being counted has been found anywhere.</summary>
    public bool Found => touchedCount > 0;

    public int this[int ordinal] => totals[ordinal];

    /// <summary>How many living products these postings hold within the scope.</summary>
    public int Offer(ReadOnlySpan<Posting> postings, int worth, Bits among)
    {
        var accepted = 0;
        foreach (var (ordinal, weight) in postings)
        {
            if (ordinal >= snapshot.Count) break;
            if (!among[ordinal]) continue;
            accepted++;
            var value = Math.Max(1, weight * worth / 1000);
            if (best[ordinal] == 0) touched[touchedCount++] = ordinal;
            if (value > best[ordinal]) best[ordinal] = value;
        }

        return accepted;
    }

    public void CloseWord()
    {
        Words++;
        for (var i = 0; i < touchedCount; i++)
        {
            var ordinal = touched[i];
            totals[ordinal] += best[ordinal];
            words[ordinal]++;
            best[ordinal] = 0;
        }

        touchedCount = 0;
    }

    /// <summary>The products that have as many of the words.</summary>
    public Bits With(int wanted)
    {
        var matches = new Bits(snapshot.Count);
        for (var ordinal = 0; ordinal < snapshot.Count; ordinal++)
            if (words[ordinal] == wanted) matches.Set(ordinal);
        return matches;
    }

    /// <summary>The most words that any one product has.</summary>
    public int Most()
    {
        byte most = 0;
        foreach (var count in words.AsSpan(0, snapshot.Count))
            most = Math.Max(most, count);
        return most;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(totals);
        ArrayPool<int>.Shared.Return(best);
        ArrayPool<int>.Shared.Return(touched);
        ArrayPool<byte>.Shared.Return(words);
    }

    private static T[] Rent<T>(int length)
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        return array;
    }
}
