using Commerce.Silo.Search.Storing;
using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Matching;

/// <summary>
/// What to offer under the search box: the half-typed word completed to words that products with the words before it carry
/// where it counts, and after those the products themselves.
/// </summary>
internal static class Suggesting
{
    /// <summary>A word of the body is too faint to be proposed.</summary>
    private const int LeastWeight = 300;

    public static IReadOnlyList<Suggestion> Run(Snapshot snapshot, string prefix, string locale, int take)
    {
        take = Math.Clamp(take, 0, SearchLimits.Suggestions);
        var phrase = Phrase.Of(prefix, locale);
        if (phrase.IsEmpty || take == 0) return [];
        var suggestions = phrase.Unfinished ? Completions(snapshot, phrase, locale).Take((take + 1) / 2).ToList() : [];
        using var found = TextSearch.Run(snapshot, prefix, locale);
        if (found is not null) suggestions.AddRange(Products(snapshot, found, locale, take - suggestions.Count));
        return suggestions;
    }

    private static IEnumerable<Suggestion> Completions(Snapshot snapshot, Phrase phrase, string locale)
    {
        var scopes = Scope.Of(snapshot, locale);
        var typed = phrase.Chunks[^1][^1];
        var lead = phrase.Chunks.SkipLast(1).SelectMany(chunk => chunk).Concat(phrase.Chunks[^1].SkipLast(1)).ToArray();
        using var before = new Attempt(new Phrase([.. lead.Select(word => new[] { word })], false), snapshot, scopes);
        return
        [
            .. scopes.SelectMany(scope => Complete(scope, typed, before.Matches, snapshot.Count))
                .GroupBy(completion => completion.Stem, StringComparer.Ordinal).Select(same => same.Min()!)
                .Order().Select(completion => completion.After(lead)),
        ];
    }

    private static List<Completion> Complete(Scope scope, Word typed, Bits before, int count)
    {
        var completions = new List<Completion>();
        foreach (var form in WordForms.Of(typed, scope.Lexicon.Language).Where(form => !form.IsStem))
            foreach (var term in scope.Lexicon.Grams.At(Grams.BeginningOf(form.Text)))
                if (term.Shown is { } shown && term.Text.StartsWith(form.Text, StringComparison.Ordinal)
                    && HitsOf(term, scope.Among, before, count) is > 0 and var hits)
                    completions.Add(new Completion(scope.Lexicon.Language.Stem(term.Text), shown, hits));
        return completions;
    }

    private static int HitsOf(Term term, Bits among, Bits before, int count)
    {
        var hits = 0;
        foreach (var (ordinal, weight) in term.Postings.Items)
            if (ordinal < count && weight >= LeastWeight && among[ordinal] && before[ordinal]) hits++;
        return hits;
    }

    private static IEnumerable<Suggestion> Products(Snapshot snapshot, Attempt found, string locale, int take)
    {
        var ranking = new Ranking(snapshot, SearchSort.Relevance, locale, found.Tally);
        return Page.Of(found.Matches, found.Matches.Count(), ranking, 0, take)
            .Select(product => new Suggestion(snapshot.Rows[product].Names.In(locale).Title, snapshot.Rows[product].Id, 1));
    }
}
