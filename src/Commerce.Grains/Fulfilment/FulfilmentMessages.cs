using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Commerce.Grains.Fulfilment;

public enum FulfilmentMethod { Pickup, Curbside, Ship, ShipToStore, InStore }

public enum FulfilmentStatus
{
    Open, Accepted, Picking, Picked, Packed, ReadyForPickup, CustomerArrived, HandedOver, Shipped, Delivered,
    Rejected, Cancelled, Expired, ReturnedToStock,
}

/// <summary>Where the carrier says that the parcel is: a second axis, beside the status.</summary>
public enum TrackingStatus { PreTransit, InTransit, OutForDelivery, AvailableForPickup, Delivered, ReturnToSender, Failure }

public enum NotFoundReason { NotOnShelf, Damaged, WrongItem, Display, Other }

/// <summary>A time to collect at a store.</summary>
/// <param name="Day">The store's own date.</param>
/// <param name="Capacity">How many the store takes in this slot.</param>
public sealed record PickupSlot(DateOnly Day, DateTimeOffset Start, DateTimeOffset End, int Capacity);

/// <param name="UnitPrice">So that the counter can tell what is to be paid.</param>
public sealed record FulfilmentLine(
    LineId Id, VariantId Variant, string Title, string? Options, string? Sku, Money UnitPrice, decimal TaxRate, int Quantity)
{
    /// <summary>The units that this place still has, or has handed over.</summary>
    public int Live(LineProgress progress) => Quantity - progress.NotFound - progress.Cancelled - progress.Returned;
}

// From the order

/// <param name="Group">The order's number for this part of it; its reservations are named by it.</param>
/// <param name="PayInStore">True when the goods are paid at the counter, before they are handed over.</param>
public sealed record OpenFulfilment(
    OrderId Order, string OrderNumber, int Group, FulfilmentMethod Method, LocationId Location,
    ImmutableArray<FulfilmentLine> Lines, PickupSlot? Slot, DateTimeOffset? PromisedAt,
    Sealed Contact, Sealed? Collector, Sealed? Address, bool PayInStore, TaxMode TaxMode, string Locale) : IBeginning;

/// <summary>How many units of each line are to be cancelled in all: an absolute number, so that it may come twice.</summary>
/// <param name="Opening">Comes along, so that this may overtake it.</param>
public sealed record CancelUnits(ImmutableArray<LineQuantity> Lines, bool ByStaff, OpenFulfilment Opening) : ICommand;

/// <summary>Stops the work, or lets it go on.</summary>
/// <param name="Number">Grows with each; an older one than the last changes nothing.</param>
/// <param name="Reason">Why it is to wait; null to go on.</param>
/// <param name="Opening">Comes along, so that this may overtake it.</param>
public sealed record HoldFulfilment(int Number, string? Reason, OpenFulfilment Opening) : ICommand;

/// <summary>The counter's payment was recorded.</summary>
public sealed record MarkPaid(Money Amount) : ICommand;

/// <summary>The money for this hand-over (or parcel) is there: the goods may go.</summary>
public sealed record ReleaseGoods(int Attempt) : ICommand;

public sealed record RefuseGoods(int Attempt, string Reason) : ICommand;

// From the staff

public sealed record AcceptFulfilment : ICommand;

public sealed record StartPicking : ICommand;

/// <param name="Quantity">How many of the line lie in the basket in all.</param>
public sealed record PickLine(LineId Line, int Quantity) : ICommand;

/// <param name="Quantity">How many of the line could not be found in all.</param>
public sealed record ReportNotFound(LineId Line, int Quantity, NotFoundReason Reason) : ICommand;

public sealed record PackFulfilment(string? Shelf = null) : ICommand;

/// <param name="CodeHash">Of the first pickup code; the code itself is never told to a grain.</param>
/// <param name="Deadline">Until when the goods wait.</param>
public sealed record MarkReady(
    string CodeHash, DateTimeOffset Deadline, DateTimeOffset ReminderAt, string? Shelf = null) : ICommand;

/// <summary>The proof is a code, or a name and an identity card that the clerk looked at.</summary>
/// <param name="CodeHash">Of the code that was typed or scanned; null when an identity card was shown.</param>
/// <param name="IdNote">What the clerk noted of the identity card.</param>
/// <param name="Units">What the customer takes; all when empty. What is left behind is cancelled.</param>
public sealed record StartHandOver(string? CodeHash, Sealed? IdNote, ImmutableArray<LineQuantity> Units) : ICommand;

/// <summary>A manager lets the goods go although the payment is not known to be good.</summary>
public sealed record OverrideRelease(string Reason) : ICommand;

/// <param name="Generation">One more than the last, so that the same reissue twice is one.</param>
public sealed record ReissueCode(int Generation, string CodeHash) : ICommand;

public sealed record RemindCustomer : ICommand;

public sealed record ReturnToShelf : ICommand;

public sealed record MarkShipped(string Carrier, string? TrackingNumber) : ICommand;

public sealed record SetTracking(TrackingStatus Status) : ICommand;

public sealed record MarkDelivered : ICommand;

// From the customer

public sealed record Arrive(string? ParkingPlace) : ICommand;

public sealed record ChangeCollector(Sealed? Collector) : ICommand;

public sealed record ExtendPickup(DateTimeOffset Deadline, DateTimeOffset ReminderAt) : ICommand;

// What is told to the order

/// <summary>How far one line of a fulfilment order is. Each unit is counted once; what is nowhere here is still to be
/// picked.</summary>
/// <param name="Picked">Lying ready in the store.</param>
/// <param name="NotFound">Gone back to the order, which asks its customer.</param>
/// <param name="Taken">Handed over, or in the carrier's hands.</param>
/// <param name="Returned">Back on the shelf because nobody came.</param>
public sealed record LineProgress(
    LineId Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Picked = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int NotFound = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Cancelled = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Taken = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Returned = 0)
{
    [JsonIgnore]
    public int Accounted => Picked + NotFound + Cancelled + Taken + Returned;
}
