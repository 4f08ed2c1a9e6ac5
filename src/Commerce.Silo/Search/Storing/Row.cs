namespace Commerce.Silo.Search.Storing;

/// <summary>What a product is filtered and sorted by, close in memory because a list walks through them all.</summary>
internal readonly record struct Row(
    Guid Id,
    long MinPrice,
    long MaxPrice,
    long PublishedAt,
    long Popularity,
    int Boost,
    Names Names)
{
    private const int MostBoost = 40;

    public static Row Of(SearchDocument document) => new(
        document.Id,
        document.MinPrice,
        document.MaxPrice,
        document.PublishedAt.UtcTicks,
        Sortable(document.Popularity),
        BoostOf(document.Popularity),
        Names.Of(document));

    /// <summary>A popular product wins over an equal match, and never over a better one.</summary>
    private static int BoostOf(double popularity) =>
        popularity > 0 ? (int)(MostBoost * (double.IsInfinity(popularity) ? 1 : popularity / (popularity + 1))) : 0;

    /// <summary>A number that orders as the double does, so that all sorting is on one kind of key.</summary>
    private static long Sortable(double popularity)
    {
        if (double.IsNaN(popularity)) return 0;
        var bits = BitConverter.DoubleToInt64Bits(popularity);
        return bits >= 0 ? bits : long.MinValue - bits;
    }
}
