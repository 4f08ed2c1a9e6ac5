using Commerce.Silo.Search.Storing;

namespace Commerce.Silo.Search.Matching;

/// <summary>A product in a list; the smaller key comes first.</summary>
internal readonly record struct Ranked(long Key, int Ordinal);

/// <summary>The order of a list. What is equal follows the id, and never the order in which products were loaded.</summary>
internal sealed class Ranking(Snapshot snapshot, SearchSort sort, string locale, Tally? tally) : IComparer<Ranked>
{
    public Ranked Of(int ordinal)
    {
        ref readonly var row = ref snapshot.Rows[ordinal];
        return new Ranked(sort switch
        {
            SearchSort.PriceAscending => row.MinPrice,
            SearchSort.PriceDescending => Falling(row.MaxPrice),
            SearchSort.Newest => Falling(row.PublishedAt),
            SearchSort.Name => row.Names.In(locale).SortKey,
            SearchSort.Relevance when tally is not null => Falling(tally[ordinal] + row.Boost),
            _ => Falling(row.Popularity),
        }, ordinal);
    }

    public int Compare(Ranked one, Ranked other)
    {
        if (one.Key != other.Key) return one.Key < other.Key ? -1 : 1;
        var rows = snapshot.Rows;
        ref readonly var first = ref rows[one.Ordinal];
        ref readonly var second = ref rows[other.Ordinal];
        var byName = sort == SearchSort.Name
            ? string.CompareOrdinal(first.Names.In(locale).Sorted, second.Names.In(locale).Sorted)
            : 0;
        return byName != 0 ? byName : first.Id.CompareTo(second.Id);
    }

    /// <summary>The complement turns an order around without overflowing at its end.</summary>
    private static long Falling(long key) => ~key;
}
