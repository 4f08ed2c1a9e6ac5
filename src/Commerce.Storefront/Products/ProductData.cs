using Commerce.Storefront.Asking;
using Commerce.Storefront.Catalogue;
using Commerce.Storefront.Stores;

namespace Commerce.Storefront.Products;

public sealed record ProductData(Product? Product, IReadOnlyList<PlaceToCollect> Stores, MyStore? Store, ShopFacts Shop);

public sealed record Product(
    string Id, string Handle, string Title, string DescriptionHtml, string? Vendor, string? Category, string? CategorySlug,
    IReadOnlyList<string> Tags, IReadOnlyList<ProductOption> Options, IReadOnlyList<Photograph> Images, IReadOnlyList<Variant> Variants);

public sealed record Photograph(string Url, string? Alt);

public sealed record Variant(
    string Id, string Title, IReadOnlyList<ChosenOption> Options, string? Sku, string? Barcode, Money? Price, Money? CompareAtPrice,
    int Shippable, IReadOnlyList<StockAt> Availability)
{
    public IEnumerable<string> Values => Options.Select(option => option.Value);

    public int At(string store) => Availability.FirstOrDefault(at => at.Store.Id == store)?.AvailableQuantity ?? 0;

    public bool IsSoldOut => Shippable == 0 && Availability.All(at => at.AvailableQuantity == 0);
}

public sealed record ChosenOption(string Name, string Value);

public sealed record StockAt(int AvailableQuantity, StockedStore Store);

public sealed record StockedStore(string Id);

public sealed record PlaceToCollect(
    string Id, string Code, string Name, double? DistanceKm, string TimeZone, bool OpenNow, DateTimeOffset? ClosesAt, DateTimeOffset? OpensAt,
    StoreAddress Address, string? Phone, Pause? PickupPaused, Pickup? EarliestPickup);

public sealed record ShopFacts(Money ShippingRate);

public sealed record RelatedData(RelatedList Products);

public sealed record RelatedList(IReadOnlyList<Card> Nodes);
