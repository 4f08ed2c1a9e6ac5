using System.Collections.Immutable;

namespace Commerce.Grains.Fulfilment;

public sealed record FulfilmentOpened(
    OrderId Order, string OrderNumber, int Group, FulfilmentMethod Method, LocationId Location,
    ImmutableArray<FulfilmentLine> Lines, PickupSlot? Slot, DateTimeOffset? PromisedAt,
    Sealed Contact, Sealed? Collector, Sealed? Address, bool PayInStore, TaxMode TaxMode, string Locale, DateTimeOffset At) : IEvent;

public sealed record FulfilmentAccepted(string By, DateTimeOffset At) : IEvent;

public sealed record PickingStarted(string By, DateTimeOffset At) : IEvent;

public sealed record LinePicked(LineId Line, int Quantity, string By, DateTimeOffset At) : IEvent;

/// <param name="Quantity">How many of the line could not be found in all.</param>
public sealed record ItemsNotFound(LineId Line, int Quantity, NotFoundReason Reason, string By, DateTimeOffset At) : IEvent;

/// <param name="Lines">How many units of each line are cancelled in all.</param>
public sealed record UnitsCancelled(ImmutableArray<LineQuantity> Lines, DateTimeOffset At) : IEvent;

public sealed record FulfilmentPacked(string? Shelf, string By, DateTimeOffset At) : IEvent;

public sealed record PickupReady(
    string CodeHash, DateTimeOffset Deadline, DateTimeOffset ReminderAt, string? Shelf, string By, DateTimeOffset At) : IEvent;

/// <param name="By">Who asked for it again; null when it was due.</param>
public sealed record PickupReminded(string? By, DateTimeOffset At) : IEvent;

public sealed record PickupExtended(DateTimeOffset Deadline, DateTimeOffset ReminderAt) : IEvent;

public sealed record CollectorChanged(Sealed? Collector) : IEvent;

public sealed record CustomerArrived(string? ParkingPlace, DateTimeOffset At) : IEvent;

public sealed record PickupCodeMistyped(DateTimeOffset At) : IEvent;

public sealed record PickupCodeReissued(int Generation, string CodeHash, string By) : IEvent;

public sealed record PaymentMarked(Money Amount) : IEvent;

/// <param name="Attempt">Counts the attempts; what comes back for an older one changes nothing.</param>
/// <param name="Units">What the customer takes.</param>
/// <param name="IdNote">What the clerk noted of an identity card; null when a code was shown.</param>
public sealed record HandOverStarted(
    int Attempt, ImmutableArray<LineQuantity> Units, Sealed? IdNote, string By, DateTimeOffset At) : IEvent;

/// <summary>The parcel is packed and labelled; it goes when its money is there.</summary>
public sealed record ShipmentStarted(
    int Attempt, ImmutableArray<LineQuantity> Units, string Carrier, string? TrackingNumber, string By,
    DateTimeOffset At) : IEvent;

public sealed record HandOverFailed(int Attempt, string Reason, DateTimeOffset At) : IEvent;

/// <param name="Override">Why a manager let the goods go unpaid, and who it was; null when they were paid.</param>
public sealed record GoodsHandedOver(int Attempt, ReleaseOverride? Override, DateTimeOffset At) : IEvent;

public sealed record ReleaseOverride(string Reason, string By);

public sealed record GoodsShipped(int Attempt, ReleaseOverride? Override, DateTimeOffset At) : IEvent;

public sealed record TrackingChanged(TrackingStatus Status, DateTimeOffset At) : IEvent;

public sealed record GoodsDelivered(DateTimeOffset At) : IEvent;

public sealed record PickupExpired(DateTimeOffset At) : IEvent;

public sealed record ReturnedToShelf(string By, DateTimeOffset At) : IEvent;

public sealed record FulfilmentHeld(int Number, string Reason) : IEvent;

public sealed record FulfilmentResumed(int Number) : IEvent;
