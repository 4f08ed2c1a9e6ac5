using System.Collections.Immutable;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Payments;

namespace Commerce.Grains.Orders;

// Checkout

public sealed record OrderDrafted(
    OrderId Order, CartId Cart, CustomerId? Customer, SubjectId Subject, Market Market, Channel Channel, string Locale,
    ImmutableArray<OrderLine> Lines, ImmutableArray<PlannedGroup> Groups, Money Shipping, DateTimeOffset Until,
    DateTimeOffset At) : IEvent;

/// <summary>A stock item or a slot holds what the order asked of it.</summary>
public sealed record HoldGranted(ReservationId Reservation) : IEvent;

public sealed record HoldDenied(ReservationId Reservation, int AvailableQuantity) : IEvent;

/// <summary>A hold now waits for the order, however long its payment takes.</summary>
public sealed record HoldPinned(ReservationId Reservation) : IEvent;

/// <summary>Something is held that the order does not want any more (a message came late or twice); it is given back.</summary>
public sealed record StrayHoldFound(ReservationId Reservation) : IEvent;

public sealed record OrderDraftFailed(ImmutableArray<Shortage> Shortages) : IEvent;

/// <param name="Number">The order's short number; null when an earlier attempt has given it one.</param>
public sealed record OrderPlaced(
    int Attempt, string? Number, Sealed Contact, Sealed? Collector, Sealed? Address, PaymentChoice Payment,
    DateTimeOffset At) : IEvent;

public sealed record PaymentActionRequired(int Attempt, string ActionUrl, DateTimeOffset Until) : IEvent;

/// <summary>The provider did not say in time; it is asked again until it does.</summary>
public sealed record PaymentUncertain(int Attempt) : IEvent;

/// <param name="Until">Until when another card may be tried.</param>
public sealed record PaymentDeclined(int Attempt, string Reason, DateTimeOffset Until) : IEvent;

public sealed record OrderConfirmed(DateTimeOffset At) : IEvent;

// Fulfilment

/// <param name="Lines">The lines that this changed, as they are now.</param>
public sealed record FulfilmentProgressed(
    FulfilmentOrderId Fulfilment, int Revision, FulfilmentStatus Status, ImmutableArray<LineProgress>? Lines,
    DateTimeOffset At) : IEvent;

/// <summary>The customer takes these units (or they are about to be shipped), and exactly they are charged.</summary>
public sealed record ChargeAsked(
    FulfilmentOrderId Fulfilment, int Revision, int Attempt, ImmutableArray<LineQuantity> Units, Money Amount) : IEvent;

public sealed record ChargeSettled(FulfilmentOrderId Fulfilment, int Attempt) : IEvent;

public sealed record ChargeFailed(FulfilmentOrderId Fulfilment, int Attempt, string Reason) : IEvent;

/// <param name="Units">What was paid for.</param>
public sealed record TenderTaken(
    FulfilmentOrderId Fulfilment, ImmutableArray<LineQuantity> Units, Money Amount, TenderKind Kind, string Reference, string By,
    DateTimeOffset At) : IEvent;

/// <summary>More was paid at the counter than was taken away.</summary>
public sealed record RefundOwed(FulfilmentOrderId Fulfilment, Money Amount) : IEvent;

/// <summary>A store did not find these units; the customer is asked what to do, until <paramref name="Until"/>.</summary>
public sealed record OrderItemRejected(LineId Line, int Quantity, DateTimeOffset Until) : IEvent;

/// <param name="Group">The new group's number.</param>
public sealed record SourcingStarted(
    int Group, PlannedGroup Plan, LineId Line, int Quantity, Sealed? Address, DateTimeOffset Until) : IEvent;

public sealed record SourcingFailed(int Group, ImmutableArray<Shortage> Shortages, DateTimeOffset Until) : IEvent;

public sealed record SourcingSucceeded(int Group) : IEvent;

// Cancellation

/// <param name="Lines">How many units of each line are to be cancelled in all in this fulfilment order.</param>
public sealed record CancellationAsked(
    FulfilmentOrderId Fulfilment, ImmutableArray<LineQuantity> Lines, CancelReason Reason, bool ByStaff, string By) : IEvent;

public sealed record CancellationRefused(FulfilmentOrderId Fulfilment, string Reason) : IEvent;

/// <summary>Units that no store has were cancelled.</summary>
public sealed record RejectedCancelled(LineId Line, int Quantity, CancelReason Reason) : IEvent;

public sealed record OrderHeld(string Reason) : IEvent;

public sealed record OrderResumed : IEvent;

// Ends

public sealed record OrderCompleted(DateTimeOffset At) : IEvent;

public sealed record OrderCancelled(EndReason Reason, DateTimeOffset At) : IEvent;

public sealed record OrderExpired(EndReason Reason, DateTimeOffset At) : IEvent;
