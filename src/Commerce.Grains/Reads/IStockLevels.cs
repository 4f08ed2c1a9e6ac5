namespace Commerce.Grains.Reads;

/// <summary>How many units of every variant each location can sell, in memory, at most a second old.</summary>
public interface IStockLevels
{
    StockLevel Level(VariantId variant, LocationId location);

    /// <summary>Every location that ever had the variant.</summary>
    IReadOnlyList<StockLevel> Levels(VariantId variant);

    /// <summary>Variants of a location of which at most so many can be sold, the fewest first.</summary>
    IReadOnlyList<StockLevel> Low(LocationId location, int atMost, int first);

    /// <summary>Of each location, how many variants are out and how many are low.</summary>
    /// <param name="low">So many units or fewer, but one at least.</param>
    /// <param name="counts">Which variants count.</param>
    IReadOnlyDictionary<LocationId, StockTally> Tally(int low, Func<VariantId, bool> counts);

    /// <summary>What is held for checkouts now.</summary>
    IEnumerable<HeldStock> Held { get; }
}

public readonly record struct StockLevel(VariantId Variant, LocationId Location, int OnHand, int Available);

public readonly record struct StockTally(int Out, int Low);

/// <param name="Units">Held for checkouts, those among them for which a payment is under way.</param>
/// <param name="Holds">How many checkouts hold them.</param>
/// <param name="Until">When the first of them ends; null where all wait for payments.</param>
public readonly record struct HeldStock(VariantId Variant, LocationId Location, int Units, int Holds, DateTimeOffset? Until);
