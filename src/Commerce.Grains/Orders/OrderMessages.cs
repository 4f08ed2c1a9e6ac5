using System.Collections.Immutable;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Payments;

namespace Commerce.Grains.Orders;

// From the cart

/// <param name="Shipping">What shipping costs, tax included; zero when nothing is shipped.</param>
/// <param name="Until">How long the goods are held for this checkout.</param>
public sealed record DraftOrder(
    CartId Cart, CustomerId? Customer, SubjectId Subject, Market Market, Channel Channel, string Locale,
    ImmutableArray<OrderLine> Lines, ImmutableArray<PlannedGroup> Groups, Money Shipping, DateTimeOffset Until) : IBeginning;

/// <summary>The checkout is given up; an order that was placed stays.</summary>
public sealed record AbandonOrder : ICommand;

// From the shopper

/// <param name="Number">A proposal for the short number; another one is proposed when it is taken.</param>
/// <param name="Contact">Name, e-mail and phone, sealed.</param>
/// <param name="Collector">Who else collects.</param>
/// <param name="Address">Needed when something is shipped.</param>
public sealed record PlaceOrder(
    string Number, Sealed Contact, Sealed? Collector, Sealed? Address, PaymentChoice Payment) : ICommand;

/// <param name="Card">The payment provider's token for the card; null to pay at the counter.</param>
public sealed record PaymentChoice(string? Card)
{
    public static readonly PaymentChoice InStore = new((string?)null);
}

/// <param name="Lines">How many units of which lines; all that can be when empty.</param>
public sealed record CancelOrder(ImmutableArray<LineQuantity> Lines, CancelReason Reason, bool ByStaff) : ICommand;

public enum CancelReason { ChangedMind, OrderedByMistake, TooSlow, OutOfStock, NotChosenInTime, Fraud, Other }

/// <summary>What the customer wants instead of units that the store did not find.</summary>
/// <param name="Group">Where they come from instead; null to cancel them.</param>
/// <param name="Until">How long the new place holds them while this is settled.</param>
/// <param name="Address">Where to, when they are shipped and the order has no address yet.</param>
public sealed record ResolveRejected(
    LineId Line, int Quantity, PlannedGroup? Group, DateTimeOffset Until, Sealed? Address = null) : ICommand;

// From the staff

/// <summary>Money was taken at the counter for one part of the order.</summary>
public sealed record TakeTender(FulfilmentOrderId Fulfilment, Money Amount, TenderKind Kind, string Reference) : ICommand;

public sealed record HoldOrder(string Reason) : ICommand;

public sealed record ResumeOrder : ICommand;

// Answers that come back

public sealed record HoldAnswered(ReservationId Reservation, bool Held, int AvailableQuantity) : ICommand;

public sealed record PinAnswered(ReservationId Reservation, bool Pinned) : ICommand;

public sealed record CancellationAnswered(FulfilmentOrderId Fulfilment, string Reason) : ICommand;

public sealed record PaymentAnswered(int Attempt, TransactionStatus Result, string? Reason, string? ActionUrl) : ICommand;

/// <param name="Key">As in <see cref="Capture"/>.</param>
public sealed record CaptureAnswered(string Key, bool Captured, string? Reason) : ICommand;

/// <summary>How far a fulfilment order is: everything, so that a late or lost one does no harm.</summary>
/// <param name="Revision">Grows by one with each report; an older one than the last changes nothing.</param>
/// <param name="HandOver">The hand-over (or parcel) that was started last, if any.</param>
public sealed record FulfilmentReported(
    FulfilmentOrderId Fulfilment, int Revision, FulfilmentStatus Status, ImmutableArray<LineProgress> Lines,
    HandOverReport? HandOver)
    : ICommand;

/// <param name="Unpaid">A manager let the goods go without knowing that they are paid.</param>
public sealed record HandOverReport(int Attempt, ImmutableArray<LineQuantity> Units, bool Unpaid);

// Parts of an order

/// <param name="Item">Title, options, price, price version and tax rate as they were when the order was drafted.</param>
/// <param name="Group">The number of the group that it was ordered in.</param>
public sealed record OrderLine(LineId Id, Quote Item, int Quantity, int Group);

/// <param name="Variant">What was not to be had; null when it is the time to collect.</param>
public sealed record Shortage(VariantId? Variant, LocationId Location, int AvailableQuantity);

public enum OrderStatus { Draft, Placed, Confirmed, OnHold, Completed, Cancelled, Expired }

public enum EndReason { OutOfStock, Abandoned, HoldExpired, PaymentTimedOut, TooManyAttempts, Cancelled, NotCollected }
