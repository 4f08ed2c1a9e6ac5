using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Storing;

/// <summary>A term as one document carries it.</summary>
internal readonly record struct ReadWord(int Weight, string? Shown);

/// <summary>
/// A document taken apart, ready to be appended. This is the slow part of a Put, done before anything shared is touched, so
/// that a document that cannot be read changes nothing.
/// </summary>
internal sealed record ReadDocument(
    Row Row,
    IReadOnlyDictionary<string, Dictionary<string, ReadWord>> Words,
    IReadOnlyList<string> Codes,
    IReadOnlyList<FacetValue> Facets)
{
    public const int CodeWeight = 1500;

    public static ReadDocument Of(SearchDocument document) => new(
        Row.Of(document),
        WordsOf(document),
        [
            .. document.Codes.Take(SearchLimits.CodesPerProduct)
                .Select(CodeAsCompared).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal),
        ],
        [.. document.Facets.Distinct()]);

    private static string CodeAsCompared(string code) => Text.Words.Squeezed(Folding.Bounded(code, SearchLimits.QueryCharacters));

    private static Dictionary<string, Dictionary<string, ReadWord>> WordsOf(SearchDocument document)
    {
        var languages = new Dictionary<string, Dictionary<string, ReadWord>>(StringComparer.Ordinal);
        foreach (var (locale, text) in document.Texts)
        {
            var language = Language.CodeOf(locale);
            if (!languages.TryGetValue(language, out var words))
                languages[language] = words = new Dictionary<string, ReadWord>(StringComparer.Ordinal);
            new FieldReader(Language.Of(language), words).Read(text);
        }

        return languages;
    }
}
