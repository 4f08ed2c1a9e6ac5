using Commerce.Grains;
using Commerce.Grains.Fulfilment;

namespace Commerce.Simulation.Tests.Shop;

/// <summary>Two stores and three things to sell, of which there are never enough.</summary>
internal static class Goods
{
    public static readonly LocationId[] Stores = [DerivedId.Of<LocationId>("location", "arbat"), DerivedId.Of<LocationId>("location", "center")];
    public static readonly Market Texas = new("US", new("USD"), TaxMode.Added, ["en"]);
    public static readonly Quote[] All = [Selling("helmet", 49_95), Selling("bike", 899_00), Selling("bell", 3_33)];
    public static readonly SubjectId Somebody = new(Guid.Parse("01939e5a-7c00-7000-8000-0000000000aa"));

    public static PickupSlot Slot(DateTimeOffset now) => new(
        DateOnly.FromDateTime(now.UtcDateTime), new(now.Date.AddHours(20), TimeSpan.Zero), new(now.Date.AddHours(21), TimeSpan.Zero), 6);

    private static Quote Selling(string what, long minor) => new(
        DerivedId.Of<VariantId>("variant", what), DerivedId.Of<ProductId>("product", what), what, null, what, new(minor, new("USD")), 1, 0.0825m);
}
