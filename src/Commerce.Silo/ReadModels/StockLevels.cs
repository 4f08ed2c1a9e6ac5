using System.Collections.Concurrent;
using Commerce.Grains;
using Commerce.Grains.Reads;

namespace Commerce.Silo.ReadModels;

/// <summary>What every location can sell, in memory: loaded from its table, then kept up by the journal's tail.</summary>
internal sealed class StockLevels : IStockLevels
{
    private readonly ConcurrentDictionary<VariantId, StockLevel[]> byVariant = [];
    private readonly ConcurrentDictionary<(VariantId, LocationId), HeldStock> held = [];

    public StockLevel Level(VariantId variant, LocationId location)
    {
        foreach (var level in Levels(variant))
            if (level.Location == location)
                return level;
        return new(variant, location, 0, 0);
    }

    public IReadOnlyList<StockLevel> Levels(VariantId variant) => byVariant.GetValueOrDefault(variant, []);

    public IReadOnlyList<StockLevel> Low(LocationId location, int atMost, int first) =>
        [.. byVariant.Values
            .SelectMany(levels => levels)
            .Where(level => level.Location == location && level.Available <= atMost)
            .OrderBy(level => level.Available)
            .ThenBy(level => level.Variant.Value)
            .Take(first)];

    public IReadOnlyDictionary<LocationId, StockTally> Tally(int low, Func<VariantId, bool> counts)
    {
        var tallies = new Dictionary<LocationId, StockTally>();
        foreach (var (variant, levels) in byVariant)
            if (counts(variant))
                foreach (var level in levels)
                {
                    var tally = tallies.GetValueOrDefault(level.Location);
                    tallies[level.Location] = level.Available == 0 ? tally with { Out = tally.Out + 1 }
                        : level.Available <= low ? tally with { Low = tally.Low + 1 } : tally;
                }
        return tallies;
    }

    public IEnumerable<HeldStock> Held => held.Values;

    /// <summary>Units on hand everywhere that can't be sold: held, allocated or kept back.</summary>
    public long Unsellable => byVariant.Values.SelectMany(levels => levels).Sum(level => (long)(level.OnHand - level.Available));

    public void Put(StockLevel level) =>
        byVariant.AddOrUpdate(level.Variant, static (_, put) => [put], static (_, levels, put) => With(levels, put), level);

    public void Put(HeldStock item)
    {
        if (item.Units > 0)
            held[(item.Variant, item.Location)] = item;
        else
            held.TryRemove((item.Variant, item.Location), out _);
    }

    private static StockLevel[] With(StockLevel[] levels, StockLevel put)
    {
        var at = Array.FindIndex(levels, level => level.Location == put.Location);
        if (at < 0)
            return [.. levels, put];
        var copy = levels.ToArray();
        copy[at] = put;
        return copy;
    }
}
