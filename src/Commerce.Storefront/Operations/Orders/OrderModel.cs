using Commerce.Storefront.Asking;
using Commerce.Storefront.Operations.Messages;

namespace Commerce.Storefront.Operations.Orders;

public sealed record OrderModel(OneOrder Order, IReadOnlyList<OrderMessage> Messages, IReadOnlyList<Refusal> Refused);

public sealed record OneOrder(
    string Id, string? Number, string Status, string? StatusReason, string PaymentStatus, string Channel, string Locale, DateTimeOffset? PlacedAt,
    bool Cancellable, bool CanHold, bool CanResume, IReadOnlyList<OneLine> Lines, OneTotals Totals, IReadOnlyList<OnePart> Fulfilments,
    Person? Contact, Person? Collector, OneAddress? Address, OnePayment Payment, IReadOnlyList<OneRejection> Rejections, IReadOnlyList<Happened> History);

public sealed record OneLine(string Id, string Title, string? Options, string? Sku, int Quantity, Money UnitPrice, Money Total, Units Units);

/// <summary>Where a line's units are; each is counted once.</summary>
public sealed record Units(int Reserved, int Allocated, int Unsourced, int Picked, int Shipped, int HandedOver, int Cancelled, int Returned)
{
    public IEnumerable<(string Place, int Count)> Any() => new[]
    {
        ("reserved", Reserved), ("allocated", Allocated), ("unsourced", Unsourced), ("picked", Picked), ("shipped", Shipped),
        ("handed-over", HandedOver), ("cancelled", Cancelled), ("returned", Returned),
    }.Where(place => place.Item2 > 0);
}

public sealed record OneTotals(Money Subtotal, Money Shipping, Money Tax, Money Total);

public sealed record OnePart(
    string Id, string Method, string Status, bool Late, string? PausedReason, DateTimeOffset? PromisedAt, DateTimeOffset? ReadyAt, DateTimeOffset? CollectBy,
    string? Shelf, int? CodeTriesLeft, string? HandOverFailure, bool CheckingPayment, string? Carrier, string? TrackingNumber, bool CanRemind,
    bool CanReissueCode, bool CanOverride, PartStore Store, IReadOnlyList<PartLine> Lines);

public sealed record PartStore(string Id, string Name, string TimeZone);

public sealed record PartLine(string Id, string Title, int Quantity, int Picked, int NotFound, int Cancelled);

public sealed record Person(string Name, string? Email, string? Phone);

public sealed record OneAddress(string? Name, string? Street, string? Extra, string? Postcode, string City, string Country);

public sealed record OnePayment(bool InStore, Money Authorized, Money Captured, Money Refunded, string? DeclineReason, IReadOnlyList<Transaction> Transactions);

public sealed record Transaction(string Kind, string Status, Money Amount, string? Reason);

public sealed record OneRejection(RejectedLine Line, int Quantity, DateTimeOffset Until);

public sealed record RejectedLine(string Id, string Title);

public sealed record Happened(
    DateTimeOffset At, string Kind, string ActorKind, string? ActorName, Named? Store, HappenedLine? Line, int? Quantity, Money? Amount, string? Reason, string? Note);

public sealed record HappenedLine(string Title);
