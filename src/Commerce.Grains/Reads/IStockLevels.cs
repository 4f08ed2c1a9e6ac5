namespace Commerce.Grains.Reads;

/// <summary>How many units of every variant each location can sell, in memory, at most a second old.</summary>
public interface IStockLevels
{
    StockLevel Level(VariantId variant, LocationId location);

    /// <summary>Every location that ever had the variant.</summary>
    IReadOnlyList<StockLevel> Levels(VariantId variant);

    /// <summary>Variants of a location of which at most so many can be sold, the fewest first.</summary>
    IReadOnlyList<StockLevel> Low(LocationId location, int atMost, int first);
}

public readonly record struct StockLevel(VariantId Variant, LocationId Location, int OnHand, int Available);
