using Commerce.Silo.Search.Storing;

namespace Commerce.Silo.Search.Matching;

/// <summary>
/// Picks the first so many of a list without sorting the rest: a heap with the worst of the best on top, which nearly every
/// further product fails to beat.
/// </summary>
internal static class Page
{
    public static int[] Of(Bits hits, int total, Ranking ranking, int skip, int take)
    {
        skip = Math.Max(0, skip);
        take = Math.Clamp(take, 0, SearchLimits.PageSize);
        if (skip >= total || take == 0) return [];
        var best = new Ranked[Math.Min(total, skip + take)];
        var filled = 0;
        for (var at = hits.Next(0); at >= 0; at = hits.Next(at + 1))
        {
            var product = ranking.Of(at);
            if (filled < best.Length) Rise(best, filled++, product, ranking);
            else if (ranking.Compare(product, best[0]) < 0) Sink(best, product, ranking);
        }

        Array.Sort(best, ranking);
        return Array.ConvertAll(best[skip..], static product => product.Ordinal);
    }

    private static void Rise(Ranked[] heap, int at, Ranked product, Ranking ranking)
    {
        for (var above = (at - 1) / 2; at > 0 && ranking.Compare(product, heap[above]) > 0; above = (at - 1) / 2)
        {
            heap[at] = heap[above];
            at = above;
        }

        heap[at] = product;
    }

    private static void Sink(Ranked[] heap, Ranked product, Ranking ranking)
    {
        var at = 0;
        for (var below = 1; below < heap.Length; below = 2 * at + 1)
        {
            if (below + 1 < heap.Length && ranking.Compare(heap[below + 1], heap[below]) > 0) below++;
            if (ranking.Compare(product, heap[below]) >= 0) break;
            heap[at] = heap[below];
            at = below;
        }

        heap[at] = product;
    }
}
