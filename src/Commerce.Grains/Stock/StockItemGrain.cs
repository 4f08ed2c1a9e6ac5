namespace Commerce.Grains.Stock;

/// <summary>One variant at one location: what is there, and whose it is.</summary>
public sealed partial class StockItemGrain
{
    public static GrainId Of(VariantId variant, LocationId location) => new("stock", $"{variant}/{location}");
}
