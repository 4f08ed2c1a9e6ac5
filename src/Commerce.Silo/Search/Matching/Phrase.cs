using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Matching;

/// <summary>
/// A query taken apart into pieces, each of one word or of a compound's parts. The last word may still be being typed,
/// unless a space follows it.
/// </summary>
internal sealed record Phrase(IReadOnlyList<Word[]> Chunks, bool Unfinished)
{
    public bool IsEmpty => Chunks.Count == 0;

    public static Phrase Of(string text, string locale)
    {
        var bounded = Folding.Bounded(text, SearchLimits.QueryCharacters);
        var chunks = Words.Chunks(bounded);
        var small = Language.Of(Language.CodeOf(locale)).SmallWords;
        var telling = chunks.Where(chunk => chunk.Length > 1 || !small.Contains(chunk[0].Plain)).ToList();
        var unfinished = bounded.Length > 0 && !char.IsWhiteSpace(bounded[^1]);
        return new Phrase(Distinct(telling.Count > 0 ? telling : chunks), unfinished);
    }

    /// <summary>Two words that are one in the shop's language: "e bike" for "ebike".</summary>
    public Phrase Joined(Func<Word, bool> isKnown)
    {
        var joined = new List<Word[]>();
        for (var i = 0; i < Chunks.Count; i++)
        {
            var pair = i + 1 < Chunks.Count ? Word.Joined([.. Chunks[i], .. Chunks[i + 1]]) : default;
            var together = pair.Plain is not null && isKnown(pair);
            joined.Add(together ? [pair] : Chunks[i]);
            if (together) i++;
        }

        return this with { Chunks = joined };
    }

    /// <summary>One word that is two there: "citybike" for "city bike".</summary>
    public Phrase Parted(Func<Word, bool> isKnown) => this with
    {
        Chunks = [.. Chunks.SelectMany(chunk => chunk.Length == 1 && Halves(chunk[0], isKnown) is { } halves ? halves : [chunk])],
    };

    private static Word[][]? Halves(Word word, Func<Word, bool> isKnown)
    {
        const int shortest = 3;
        for (var at = word.Plain.Length - shortest; at >= shortest; at--)
        {
            Word first = new(word.Plain[..at], null, word.Plain[..at]), second = new(word.Plain[at..], null, word.Plain[at..]);
            if (isKnown(first) && isKnown(second)) return [[first], [second]];
        }

        return null;
    }

    private static List<Word[]> Distinct(List<Word[]> chunks) =>
    [
        .. chunks.Select(chunk => chunk.Length > SearchLimits.QueryWords ? chunk[..SearchLimits.QueryWords] : chunk)
            .DistinctBy(chunk => string.Join('-', chunk.Select(part => part.Plain)), StringComparer.Ordinal)
            .Take(SearchLimits.QueryWords),
    ];
}
