using System.Collections.Concurrent;
using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Storing;

/// <summary>
/// Everything known about every product, by ordinal. It only grows: a changed product is added anew and the old one is
/// dropped from the snapshot's living, so that a reader in the midst of a search sees nothing move.
/// </summary>
internal sealed class Contents
{
    private static readonly Language NoLanguage = Language.Of("");

    private readonly ConcurrentDictionary<string, Lexicon> byLanguage = new(StringComparer.Ordinal);
    private readonly Growing<Lexicon> lexicons = new();

    public Growing<Row> Rows { get; private init; } = new();
    public FacetShelf Facets { get; private init; } = new();
    public Lexicon Codes { get; private init; } = new(NoLanguage, forgivesTypos: false);

    public ReadOnlySpan<Lexicon> Lexicons => lexicons.Items;

    public Lexicon? LexiconOf(string language) => byLanguage.GetValueOrDefault(language);

    public int Append(ReadDocument document)
    {
        var ordinal = Rows.Count;
        foreach (var (language, words) in document.Words)
            Append(LexiconFor(language), words, ordinal);
        foreach (var code in document.Codes)
            Codes.Add(code, null, new Posting(ordinal, ReadDocument.CodeWeight));
        foreach (var facet in document.Facets)
            Facets.Add(facet, ordinal);
        Rows.Add(document.Row);
        return ordinal;
    }

    /// <summary>A fresh copy of the living only, in their order. The ordinals say where each went, -1 that it is gone.</summary>
    public Contents Renumbered(ReadOnlySpan<int> ordinals)
    {
        var renumbered = new Contents { Codes = Codes.Renumbered(ordinals), Facets = Facets.Renumbered(ordinals) };
        foreach (var lexicon in lexicons.Items)
            renumbered.Keep(lexicon.Renumbered(ordinals));
        for (var i = 0; i < ordinals.Length; i++)
            if (ordinals[i] >= 0) renumbered.Rows.Add(Rows.Items[i]);
        return renumbered;
    }

    private static void Append(Lexicon lexicon, IReadOnlyDictionary<string, ReadWord> words, int ordinal)
    {
        lexicon.Documents.Add(ordinal);
        foreach (var (text, word) in words)
            lexicon.Add(text, word.Shown, new Posting(ordinal, word.Weight));
    }

    private Lexicon LexiconFor(string language) =>
        byLanguage.GetValueOrDefault(language) ?? Keep(new Lexicon(Language.Of(language), forgivesTypos: true));

    private Lexicon Keep(Lexicon lexicon)
    {
        lexicons.Add(lexicon);
        return byLanguage[lexicon.Language.Code] = lexicon;
    }
}
