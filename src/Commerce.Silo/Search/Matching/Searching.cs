using Commerce.Silo.Search.Storing;

namespace Commerce.Silo.Search.Matching;

/// <summary>One search from text to page, on one snapshot throughout.</summary>
internal static class Searching
{
    private static readonly SearchResult Nothing = new([], 0, [], null);

    public static SearchResult Run(Snapshot snapshot, SearchQuery query)
    {
        if (string.IsNullOrWhiteSpace(query.Text)) return Finish(snapshot, query, null);
        using var attempt = TextSearch.Run(snapshot, query.Text, query.Locale);
        return attempt is null ? Nothing : Finish(snapshot, query, attempt);
    }

    private static SearchResult Finish(Snapshot snapshot, SearchQuery query, Attempt? attempt)
    {
        var candidates = attempt?.Matches ?? snapshot.Living.Copy();
        if (query.Price is { } price) KeepInRange(snapshot, candidates, price);
        if (query.Accept is { } accept) KeepAccepted(snapshot, candidates, accept);
        var filters = new Filters(snapshot, query.Filters);
        var hits = filters.Through(candidates);
        var total = hits.Count();
        var ranking = new Ranking(snapshot, query.Sort, query.Locale, attempt?.Tally);
        return new SearchResult(
            Array.ConvertAll(Page.Of(hits, total, ranking, query.Skip, query.Take), product => snapshot.Rows[product].Id),
            total,
            FacetCounting.Count(snapshot, filters, candidates, hits),
            attempt?.DidYouMean);
    }

    private static void KeepInRange(Snapshot snapshot, Bits candidates, PriceRange price)
    {
        var (from, to) = (price.From ?? long.MinValue, price.To ?? long.MaxValue);
        var rows = snapshot.Rows;
        for (var at = candidates.Next(0); at >= 0; at = candidates.Next(at + 1))
            if (rows[at].MinPrice > to || rows[at].MaxPrice < from) candidates.Clear(at);
    }

    private static void KeepAccepted(Snapshot snapshot, Bits candidates, Func<Guid, bool> accept)
    {
        var rows = snapshot.Rows;
        for (var at = candidates.Next(0); at >= 0; at = candidates.Next(at + 1))
            if (!accept(rows[at].Id)) candidates.Clear(at);
    }
}
