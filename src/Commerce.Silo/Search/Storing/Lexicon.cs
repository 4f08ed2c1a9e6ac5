using System.Collections.Concurrent;
using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Storing;

/// <summary>
/// The words of one language, or the codes of all products. Codes keep no trigrams: a mistyped SKU is another SKU.
/// </summary>
internal sealed class Lexicon(Language language, bool forgivesTypos)
{
    private readonly ConcurrentDictionary<string, Term> byText = new(concurrencyLevel: 1, capacity: 1024, StringComparer.Ordinal);
    private readonly Growing<Term> terms = new();

    public Language Language { get; } = language;
    public Grams Grams { get; } = new();

    /// <summary>The products that have a text in this language, the removed ones too.</summary>
    public Growing<int> Documents { get; } = new();

    public int TermCount => terms.Count;

    public Term? Find(string text) => byText.GetValueOrDefault(text);

    public void Add(string text, string? shown, Posting posting)
    {
        var term = TermFor(text);
        term.ShowAs(shown);
        term.Postings.Add(posting);
    }

    /// <summary>The same words over renumbered products, without those that nothing carries any more.</summary>
    public Lexicon Renumbered(ReadOnlySpan<int> ordinals)
    {
        var renumbered = new Lexicon(Language, forgivesTypos);
        foreach (var document in Documents.Items)
            if (ordinals[document] >= 0) renumbered.Documents.Add(ordinals[document]);
        foreach (var term in terms.Items)
            foreach (var (ordinal, weight) in term.Postings.Items)
                if (ordinals[ordinal] >= 0) renumbered.Add(term.Text, term.Shown, new Posting(ordinals[ordinal], weight));
        return renumbered;
    }

    private Term TermFor(string text)
    {
        if (byText.TryGetValue(text, out var known)) return known;
        var term = new Term(text, terms.Count);
        terms.Add(term);
        Grams.AddEdges(term);
        if (forgivesTypos) Grams.AddTrigrams(term);
        byText[text] = term;
        return term;
    }
}
