namespace Commerce.Silo.Search.Text;

/// <summary>
/// One word: as compared, as spelt out without umlauts where that differs, and as shown. Length is bounded, because a longer
/// word is no word and its beginning still finds it.
/// </summary>
internal readonly record struct Word(string Plain, string? SpeltOut, string Shown)
{
    public static Word Of(string plain, string speltOut, string shown) =>
        new(Cut(plain), speltOut == plain ? null : Cut(speltOut), Cut(shown));

    public static Word Joined(IReadOnlyList<Word> parts) => Of(
        string.Concat(parts.Select(part => part.Plain)),
        string.Concat(parts.Select(part => part.SpeltOut ?? part.Plain)),
        string.Concat(parts.Select(part => part.Shown)));

    private static string Cut(string word) =>
        word.Length > SearchLimits.WordCharacters ? word[..SearchLimits.WordCharacters] : word;
}
