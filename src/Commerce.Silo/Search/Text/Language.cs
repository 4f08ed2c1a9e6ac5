using System.Collections.Frozen;

namespace Commerce.Silo.Search.Text;

/// <summary>
/// What differs between languages. A language that is not listed is searched all the same, only without endings cut off
/// or small words passed over.
/// </summary>
internal sealed record Language(string Code, Func<string, string> Stem, bool WritesCompounds, FrozenSet<string> SmallWords)
{
    /// <summary>"de-AT" and "de_CH" are both "de": a shopper means the language, not the country.</summary>
    public static string CodeOf(string locale)
    {
        var end = locale.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? locale : locale[..end]).ToLowerInvariant();
    }

    public static Language Of(string code) => code switch
    {
        "en" => English,
        "de" => German,
        "ru" => Russian,
        "nl" or "sv" or "da" or "nb" or "no" or "fi" => new Language(code, word => word, true, FrozenSet<string>.Empty),
        _ => new Language(code, word => word, false, FrozenSet<string>.Empty),
    };

    private static readonly Language English = new("en", EnglishStem.Of, false, Small(
        "a an and at by for from in is of on or the to with"));

    private static readonly Language German = new("de", GermanStem.Of, true, Small(
        "am an auf aus bei das dem den der des die ein eine einem einen einer fur im in ist mit oder um und von vom zu zum zur"));

    private static readonly Language Russian = new("ru", RussianStem.Of, false, Small(
        "без в для до за и из или к на не о об от по под с со у"));

    private static FrozenSet<string> Small(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
