using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Pick;

namespace Commerce.Storefront.Counter.HandOver;

/// <param name="Code">The pickup code that was scanned for it.</param>
/// <param name="Typed">What stood in the form, when it was refused.</param>
public sealed record HandOverModel(HandOverOrder Order, bool IsManager, string? Code, IReadOnlyList<Refusal> Errors, HandOverTyped? Typed = null);

public sealed record HandOverTyped(string? Note, string? Reference, string? Reason);

public sealed record HandOverListModel(IReadOnlyList<WaitingOrder> Orders, string Zone);

public sealed record HandOverOrder(
    string Id, string OrderNumber, FulfilmentMethod Method, FulfilmentStatus Status, string? PausedReason, DateTimeOffset? PromisedAt, DateTimeOffset? ReadyAt,
    DateTimeOffset? CollectBy, string? Shelf, DateTimeOffset? ArrivedAt, string? ParkingPlace, bool CheckingPayment, string? HandOverFailure,
    int? CodeTriesLeft, bool CanExtend, PickStore Store, HandOverPerson? Contact, HandOverPerson? Collector, Money? AmountDue,
    IReadOnlyList<HandOverLine> Lines)
{
    public bool Waits => Status is FulfilmentStatus.ReadyForPickup or FulfilmentStatus.CustomerArrived;

    public bool IsLocked => CodeTriesLeft == 0;

    public HandOverPerson? Who => Collector ?? Contact;
}

public sealed record HandOverLine(
    string Id, string Title, string? Options, string? Sku, int Quantity, int Picked, int NotFound, int Cancelled, NamedVariant? Variant)
{
    /// <inheritdoc cref="PickItem.Name"/>
    public string Name => Variant?.Product.Title ?? Title;

    public string? Choice => Options is null ? null : Variant?.Title ?? Options;
}

public sealed record HandOverPerson(string Name, string? Phone);

public sealed record WaitingOrder(
    string Id, string OrderNumber, FulfilmentStatus Status, string? Shelf, DateTimeOffset? CollectBy, string? ParkingPlace, bool CheckingPayment,
    Money? AmountDue, CounterPerson? Contact, CounterPerson? Collector);
