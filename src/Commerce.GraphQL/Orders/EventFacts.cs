using System.Collections.Immutable;
using Commerce.GraphQL.Server.Binding;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;

namespace Commerce.GraphQL.Orders;

/// <summary>What there is to say of an event beside its name.</summary>
/// <param name="Reason">Why, by a word of the API or by what somebody wrote.</param>
/// <param name="Note">What was noted beside it, such as a shelf.</param>
internal sealed record EventFacts(
    FulfilmentOrderId? Part = null, FulfilmentStatus? Status = null, LocationId? Store = null, LineId? Line = null,
    int? Quantity = null, Money? Amount = null, string? Reason = null, string? Note = null)
{
    private static readonly EventFacts None = new();

    public static EventFacts OfOrder(IEvent? happened) => happened switch
    {
        OrderDrafted e => new(Quantity: e.Lines.Sum(line => line.Quantity)),
        PaymentDeclined e => new(Reason: e.Reason),
        FulfilmentProgressed e => new(e.Fulfilment, e.Status),
        ChargeAsked e => About(e.Fulfilment, e.Units) with { Amount = e.Amount },
        ChargeSettled e => new(e.Fulfilment),
        ChargeFailed e => new(e.Fulfilment, Reason: e.Reason),
        TenderTaken e => About(e.Fulfilment, e.Units) with { Amount = e.Amount, Reason = Word(e.Kind), Note = e.Reference },
        RefundOwed e => new(e.Fulfilment, Amount: e.Amount),
        OrderItemRejected e => new(Line: e.Line, Quantity: e.Quantity),
        SourcingStarted e => new(Store: e.Plan.Location, Line: e.Line, Quantity: e.Quantity),
        CancellationAsked e => About(e.Fulfilment, e.Lines) with { Reason = Word(e.Reason) },
        CancellationRefused e => new(e.Fulfilment, Reason: e.Reason),
        RejectedCancelled e => new(Line: e.Line, Quantity: e.Quantity, Reason: Word(e.Reason)),
        OrderHeld e => new(Reason: e.Reason),
        OrderCancelled e => new(Reason: Word(e.Reason)),
        OrderExpired e => new(Reason: Word(e.Reason)),
        _ => None,
    };

    public static EventFacts OfPart(FulfilmentOrderId part, IEvent? happened) => happened switch
    {
        FulfilmentOpened e => new(part, Quantity: e.Lines.Sum(line => line.Quantity)),
        LinePicked e => new(part, Line: e.Line, Quantity: e.Quantity),
        ItemsNotFound e => new(part, Line: e.Line, Quantity: e.Quantity, Reason: Word(e.Reason)),
        UnitsCancelled e => About(part, e.Lines),
        FulfilmentPacked e => new(part, Note: e.Shelf),
        PickupReady e => new(part, Note: e.Shelf),
        CustomerArrived e => new(part, Note: e.ParkingPlace),
        PaymentMarked e => new(part, Amount: e.Amount),
        HandOverStarted e => About(part, e.Units),
        ShipmentStarted e => About(part, e.Units) with { Note = $"{e.Carrier} {e.TrackingNumber}".Trim() },
        HandOverFailed e => new(part, Reason: e.Reason),
        GoodsHandedOver e => new(part, Reason: e.Override?.Reason),
        GoodsShipped e => new(part, Reason: e.Override?.Reason),
        TrackingChanged e => new(part, Reason: Word(e.Status)),
        FulfilmentHeld e => new(part, Reason: e.Reason),
        _ => new(part),
    };

    public static EventFacts OfPayment(IEvent? happened) => happened switch
    {
        AuthorizationRequested e => new(Amount: e.Amount, Note: Word(TransactionKind.Authorization)),
        TransactionRequested e => new(Amount: e.Amount, Note: Word(e.Kind)),
        TransactionAnswered(_, var answer, _, var reason, _, _) => new(Reason: reason, Note: Word(answer)),
        TenderRecorded e => new(Amount: e.Amount, Reason: Word(e.Kind), Note: e.Reference),
        TenderRefunded e => new(Amount: e.Amount),
        _ => None,
    };

    private static EventFacts About(FulfilmentOrderId part, ImmutableArray<LineQuantity> units) =>
        new(part, Line: units is [var only] ? only.Line : null, Quantity: units.Sum(unit => unit.Quantity));

    /// <summary>As the API writes enums.</summary>
    private static string Word<T>(T value) where T : struct, Enum => EnumNames.ToSchema(value.ToString());
}
