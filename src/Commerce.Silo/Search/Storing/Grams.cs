using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Commerce.Silo.Search.Storing;

/// <summary>
/// Terms by their pieces: the first one, two and three letters for prefixes, the last three for compounds, and all
/// trigrams, ends marked, for typos. Only appended to, like all that readers share.
/// </summary>
internal sealed class Grams
{
    private const char Edge = '\u0001';
    private const ulong Beginning = 1UL << 48, Ending = 2UL << 48;

    private readonly ConcurrentDictionary<ulong, Growing<Term>> terms = new(concurrencyLevel: 1, capacity: 1024);

    public static ulong BeginningOf(ReadOnlySpan<char> text) => Beginning | Key(text[..Math.Min(3, text.Length)]);

    public static ulong EndingOf(ReadOnlySpan<char> text) => Ending | Key(text[^3..]);

    public static List<ulong> TrigramsOf(ReadOnlySpan<char> text)
    {
        var marked = $"{Edge}{text}{Edge}".AsSpan();
        var keys = new List<ulong>(text.Length);
        for (var i = 0; i + 3 <= marked.Length; i++)
        {
            var key = Key(marked.Slice(i, 3));
            if (!CollectionsMarshal.AsSpan(keys).Contains(key)) keys.Add(key);
        }

        return keys;
    }

    public ReadOnlySpan<Term> At(ulong key) => terms.TryGetValue(key, out var found) ? found.Items : [];

    public void AddEdges(Term term)
    {
        for (var letters = 1; letters <= Math.Min(3, term.Text.Length); letters++)
            Add(BeginningOf(term.Text.AsSpan(0, letters)), term);
        if (term.Text.Length >= 3) Add(EndingOf(term.Text), term);
    }

    public void AddTrigrams(Term term)
    {
        foreach (var key in TrigramsOf(term.Text))
            Add(key, term);
    }

    private void Add(ulong key, Term term) => terms.GetOrAdd(key, static _ => new Growing<Term>()).Add(term);

    private static ulong Key(ReadOnlySpan<char> letters)
    {
        var key = 0UL;
        foreach (var letter in letters)
            key = key << 16 | letter;
        return key;
    }
}
