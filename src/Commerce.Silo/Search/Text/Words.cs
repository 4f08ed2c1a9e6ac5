namespace Commerce.Silo.Search.Text;

/// <summary>Text taken apart at its spaces, each piece into its parts: "E-Bike 28" is [e, bike] and [28].</summary>
internal static class Words
{
    private const int PartsThatMakeACompound = 4;

    public static List<Word[]> Chunks(string text)
    {
        var plain = Split(Folding.Plain(text));
        if (System.Text.Ascii.IsValid(text)) return [.. plain.Select(chunk => Align(chunk, chunk, chunk))];
        var speltOut = Folding.HasUmlauts(text) ? Split(Folding.SpeltOut(text)) : plain;
        var shown = Split(Folding.Shown(text));
        return [.. plain.Select((chunk, i) => Align(chunk, Same(speltOut, i, chunk), Same(shown, i, chunk)))];
    }

    /// <summary>Every word of a document's field; a compound is found by its parts and as a whole.</summary>
    public static IEnumerable<Word> Each(string text)
    {
        foreach (var chunk in Chunks(text))
        {
            foreach (var part in chunk)
                yield return part;
            if (chunk.Length is > 1 and <= PartsThatMakeACompound)
                yield return Word.Joined(chunk);
        }
    }

    /// <summary>Letters and digits alone, for SKUs and barcodes: hyphens and spaces in them are a matter of taste.</summary>
    public static string Squeezed(string text) =>
        Folding.Plain(text).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static string[][] Split(string folded) =>
    [
        .. folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(chunk => chunk.Split('-', StringSplitOptions.RemoveEmptyEntries))
            .Where(parts => parts.Length > 0),
    ];

    private static Word[] Align(string[] plain, string[] speltOut, string[] shown)
    {
        var words = new Word[plain.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = Word.Of(plain[i], speltOut[i], shown[i]);
        return words;
    }

    /// <summary>Odd characters may fall apart differently in the other forms; then the plain form stands for them.</summary>
    private static string[] Same(string[][] other, int at, string[] plain) =>
        at < other.Length && other[at].Length == plain.Length ? other[at] : plain;
}
