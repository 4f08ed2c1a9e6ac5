using System.Text.Json.Serialization;
using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Basket;

internal sealed record BasketData(BasketShop Shop, RemovedVariant? Removed, BasketCart? Cart);

public sealed record BasketShop(Money ShippingRate);

public sealed record RemovedVariant(string Id, string Title, TitledProduct Product);

public sealed record TitledProduct(string Title);

public sealed record BasketCart(
    string Id, int TotalQuantity, BasketMarket Market, CostTotals Totals, IReadOnlyList<BasketGroup> Groups,
    IReadOnlyList<BasketNotice> Notices, BasketCheckout? Checkout)
{
    public IEnumerable<BasketLine> Lines => Groups.SelectMany(group => group.Lines);

    public BasketNotice? NoticeOf(BasketLine line, string kind) =>
        Notices.FirstOrDefault(notice => notice.Line == line.Id && notice.Kind == kind);
}

public sealed record BasketMarket(TaxMode TaxMode);

public enum TaxMode { Included, Added }

public enum Method { Pickup, Curbside, Ship, ShipToStore, InStore }

public sealed record CostTotals(Money Subtotal, Money Shipping, Money Tax, Money Total, IReadOnlyList<TaxAmount> Taxes);

public sealed record TaxAmount(decimal Rate, Money Amount);

public sealed record BasketGroup(BasketDelivery? Delivery, BasketPickup? Pickup, IReadOnlyList<BasketLine> Lines);

public sealed record BasketDelivery(Method Method, BasketStore? Store);

public sealed record BasketStore(string Id, string Name, string Code, string TimeZone);

public sealed record BasketPickup(DateTimeOffset ReadyBy);

public sealed record BasketLine(
    string Id, string Title, string? Options, int Quantity, int? AvailableQuantity, Money UnitPrice, Money Total, BasketVariant? Variant);

public sealed record BasketVariant(
    string Id, int Shippable, IReadOnlyList<VariantOption> Options, BasketProduct Product, IReadOnlyList<OfferedStore> Availability);

public sealed record VariantOption(string Name, string Value);

public sealed record BasketProduct(string Handle, string? CategorySlug, string Title, IReadOnlyList<ProductPhoto> Images);

public sealed record ProductPhoto(string Url);

public sealed record OfferedStore(int AvailableQuantity, NamedStore Store, BasketPickup? Pickup);

public sealed record NamedStore(string Id, string Name);

public sealed record BasketNotice
{
    [JsonPropertyName("__typename")]
    public string Kind { get; init; } = "";
    public string Line { get; init; } = "";
    public string? Title { get; init; }
    public Money? Before { get; init; }
    public Money? Now { get; init; }
    public int? AvailableQuantity { get; init; }
}

public sealed record BasketCheckout(string? Token, string Status, DateTimeOffset? HoldsUntil);

/// <summary>A line that was just taken out, so that it can be put back.</summary>
public sealed record TakenOut(string Variant, int Quantity, Method? Method, string? Store)
{
    public static TakenOut? Read(string? word) =>
        word?.Split('~') is [{ Length: > 0 } variant, var many, var method, var store] && int.TryParse(many, out var quantity)
            ? new(variant, quantity, Enum.TryParse<Method>(method, out var known) && Enum.IsDefined(known) ? known : null, store is "" ? null : store)
            : null;

    public override string ToString() => $"{Variant}~{Quantity}~{Method}~{Store}";
}

/// <summary>The basket as its page shows it.</summary>
/// <param name="Refusals">Why the last form was not done.</param>
public sealed record BasketModel(
    BasketCart? Cart, BasketShop Shop, TakenOut? TakenOut, RemovedVariant? Removed, IReadOnlyList<Refusal> Refusals);
