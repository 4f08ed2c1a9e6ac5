using System.Collections.Immutable;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Payments;

namespace Commerce.Grains.Orders;

/// <summary>Names the claims of an order: one for each variant, and one for the slot, of each of its groups.</summary>
public static class OrderHolds
{
    public static ReservationId Stock(OrderId order, int group, VariantId variant) =>
        DerivedId.Of<ReservationId>("reservation", order, group, variant);

    /// <param name="variant">Null for the slot.</param>
    public static ReservationId Of(OrderId order, int group, VariantId? variant) =>
        variant is { } given ? Stock(order, group, given) : Slot(order, group);

    public static ReservationId Slot(OrderId order, int group) =>
        DerivedId.Of<ReservationId>("reservation", order, group, "slot");
}

public enum HoldPhase { Asked, Held, Denied, Pinned }

/// <summary>A claim of the order on a stock item, or on a slot.</summary>
/// <param name="Variant">Null for the slot of the group.</param>
public sealed record OrderHold(
    ReservationId Id, int Group, VariantId? Variant, int Quantity, HoldPhase Phase, int AvailableQuantity = 0);

public enum GroupPhase
{
    /// <summary>Its goods are being secured.</summary>
    Sourcing,

    /// <summary>A fulfilment order works on it.</summary>
    Open,

    /// <summary>Its place did not have them; the customer is asked again.</summary>
    Failed,
}

/// <summary>What one place is to hand over or ship.</summary>
/// <param name="Number">From 1, in the order of making.</param>
public sealed record OrderGroup(
    int Number, FulfilmentOrderId Id, FulfilmentMethod Method, LocationId Location, PickupSlot? Slot, DateTimeOffset? PromisedAt,
    ImmutableArray<LineQuantity> Items)
{
    public GroupPhase Phase { get; init; }

    /// <summary>Until when its goods are to be secured, for a group that came after the order was confirmed.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What an earlier checkout of the same cart still holds at this place.</summary>
    public EarlierGroup? InPlaceOf { get; init; }

    /// <summary>What its fulfilment order told last.</summary>
    public FulfilmentStatus Status { get; init; }
    public int Revision { get; init; }
    public ImmutableArray<LineProgress> Progress { get; init; } = [];

    /// <summary>How many units of each line are to be cancelled in all, as far as it was asked.</summary>
    public ImmutableArray<LineQuantity> CancelAsked { get; init; } = [];

    public OrderCharge? Charge { get; init; }

    public bool IsShipped => Method is FulfilmentMethod.Ship;

    public int Quantity(LineId line) => Items.Where(item => item.Line == line).Sum(item => item.Quantity);

    public LineProgress Of(LineId line) => Progress.FirstOrDefault(each => each.Line == line) ?? new(line);

    /// <summary>Units that this place still has to hand over.</summary>
    public int Coming(LineId line) => Quantity(line) - Of(line).Accounted + Of(line).Picked;

    public int Asked(LineId line) =>
        Math.Max(Of(line).Cancelled, CancelAsked.Where(each => each.Line == line).Sum(each => each.Quantity));
}

public enum ChargeStatus { Asked, Captured, Failed }

/// <summary>The money for what one group hands over.</summary>
/// <param name="Attempt">The attempt to hand over; 0 for money that was taken at the counter before.</param>
/// <param name="Refunded">What was given back because less was taken away.</param>
public sealed record OrderCharge(
    int Attempt, ImmutableArray<LineQuantity> Units, Money Amount, ChargeStatus Status, Tender? Tender = null,
    Money? Refunded = null)
{
    public string Key(FulfilmentOrderId fulfilment) => Tender is null ? $"{fulfilment}/{Attempt}" : $"{fulfilment}/tender";
}

public sealed record Tender(TenderKind Kind, string Reference, string By);

/// <summary>A line of which a store did not find all; the customer is asked until then.</summary>
public sealed record Rejection(LineId Line, DateTimeOffset Until);

/// <summary>Where the units of a line are; each is in exactly one place.</summary>
public readonly record struct UnitCounts(
    int Unsourced, int Reserved, int Allocated, int Picked, int Shipped, int HandedOver, int Cancelled, int Returned)
{
    public int Total => Unsourced + Reserved + Allocated + Picked + Shipped + HandedOver + Cancelled + Returned;

    /// <summary>Nothing more happens to them.</summary>
    public int Terminal => HandedOver + Cancelled + Returned;

    public static UnitCounts operator +(UnitCounts a, UnitCounts b) => new(
        a.Unsourced + b.Unsourced, a.Reserved + b.Reserved, a.Allocated + b.Allocated, a.Picked + b.Picked, a.Shipped + b.Shipped,
        a.HandedOver + b.HandedOver, a.Cancelled + b.Cancelled, a.Returned + b.Returned);
}

public enum PaymentStep { None, Waiting, Checking, ActionRequired, Declined, Authorised, InStore }
