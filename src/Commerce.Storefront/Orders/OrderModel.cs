using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Orders;

public sealed record OrderData(Order? Order);

/// <summary>An order as its holder sees it.</summary>
public sealed record Order(
    string Id, string? Number, string? Secret, string? Token, string Status, string? StatusReason, string PaymentStatus, DateTimeOffset? PlacedAt,
    bool Cancellable, IReadOnlyList<OrderLine> Lines, OrderTotals Totals, OrderMarket Market, OrderContact? Contact, OrderAddress? Address,
    OrderPayment Payment, IReadOnlyList<Parcel> Fulfilments, IReadOnlyList<Rejection> Rejections, IReadOnlyList<OrderMoment> Timeline)
{
    /// <summary>The order's times are told in the zone of the store that it belongs to.</summary>
    public string Zone => Fulfilments.FirstOrDefault()?.Store.TimeZone ?? "Etc/UTC";
}

public sealed record OrderLine(
    string Id, string Title, string? Options, string? Sku, int Quantity, Money UnitPrice, Money Total, UnitCounts Units, OrderVariant? Variant)
{
    /// <summary>How many have not left or been cancelled yet.</summary>
    public int Open => Units.Reserved + Units.Allocated + Units.Unsourced + Units.Picked;
}

public sealed record UnitCounts(int Reserved, int Allocated, int Unsourced, int Picked, int Shipped, int HandedOver, int Cancelled, int Returned);

public sealed record OrderVariant(OrderProduct Product, IReadOnlyList<OptionValue> Options);

public sealed record OrderProduct(string Handle, string? CategorySlug, IReadOnlyList<ImageUrl> Images);

public sealed record ImageUrl(string Url);

public sealed record OptionValue(string Value);

public sealed record OrderTotals(Money Subtotal, Money Shipping, Money Tax, Money Total);

public sealed record OrderMarket(string TaxMode);

public sealed record OrderContact(string Name, string? Email, string? Phone);

public sealed record OrderAddress(string? Name, string? Street, string? Extra, string? Postcode, string City, string Country);

public sealed record OrderPayment(bool InStore, Money Authorized, Money Captured, Money Refunded, string? ActionUrl);

public sealed record OrderMoment(DateTimeOffset At, string Kind);

/// <summary>One part of an order: what is collected at one store, or sent in one parcel.</summary>
public sealed record Parcel(
    string Id, string Method, string Status, string? PausedReason, bool Late, DateTimeOffset? PromisedAt, DateTimeOffset? OpenedAt,
    DateTimeOffset? ReadyAt, DateTimeOffset? ArrivedAt, DateTimeOffset? CollectBy, string? PickupCode, string? ParkingPlace, string? Carrier,
    string? TrackingNumber, string? TrackingStatus, bool CanArrive, bool CanExtend, bool CanChangeCollector, Money? AmountDue, bool CheckingPayment,
    Collector? Collector, Slot? Slot, IReadOnlyList<ParcelLine> Lines, ParcelStore Store)
{
    public bool IsCollected => Method is "PICKUP" or "CURBSIDE";

    public bool IsReady => Status is "READY_FOR_PICKUP" or "CUSTOMER_ARRIVED";
}

public sealed record Collector(string Name, string? Phone);

public sealed record Slot(DateTimeOffset Start, DateTimeOffset End);

public sealed record ParcelLine(string Id, string Title, string? Options, int Quantity, int Picked, int NotFound, int Cancelled);

public sealed record ParcelStore(
    string Id, string Code, string Name, string? Phone, string TimeZone, double? Latitude, double? Longitude, string? Directions,
    IReadOnlyList<string> ParkingPlaces, bool OpenNow, DateTimeOffset? ClosesAt, DateTimeOffset? OpensAt, StoreAddress Address, IReadOnlyList<DayHours> Hours);

public sealed record StoreAddress(string? Street, string? Postcode, string City, string Country);

public sealed record DayHours(DateOnly Day, bool Exceptional, IReadOnlyList<OpenRange> Open);

public sealed record OpenRange(DateTimeOffset From, DateTimeOffset To);

/// <summary>Units that a store did not find; the customer chooses what to do.</summary>
public sealed record Rejection(int Quantity, DateTimeOffset Until, int Shippable, RejectedLine Line, IReadOnlyList<Elsewhere> Stores);

public sealed record RejectedLine(string Id, string Title, string? Options, int Quantity);

public sealed record Elsewhere(int AvailableQuantity, double? DistanceKm, ElsewhereStore Store, ElsewherePromise? Pickup);

public sealed record ElsewhereStore(string Id, string Name, string TimeZone);

public sealed record ElsewherePromise(DateTimeOffset ReadyBy);

/// <param name="Problems">What the last form was refused for.</param>
/// <param name="Placed">It was placed a moment ago.</param>
public sealed record OrderModel(Order Order, IReadOnlyList<Refusal> Problems, bool Placed);
