using System.Collections.Immutable;

namespace Commerce.Grains.Orders;

public sealed record OrderState
{
    public static readonly OrderState None = new();

    public OrderId? Id { get; init; }
    public OrderStatus Status { get; init; }
    public string? Number { get; init; }
    public CartId Cart { get; init; }
    public CustomerId? Customer { get; init; }
    public SubjectId Subject { get; init; }
    public Market? Market { get; init; }
    public Channel Channel { get; init; }
    public string Locale { get; init; } = "";
    public ImmutableArray<OrderLine> Lines { get; init; } = [];
    public ImmutableArray<OrderGroup> Groups { get; init; } = [];
    public ImmutableArray<OrderHold> Holds { get; init; } = [];
    public Money? Shipping { get; init; }

    /// <summary>Until when a draft may be placed.</summary>
    public DateTimeOffset? Until { get; init; }

    public Sealed? Contact { get; init; }
    public Sealed? Collector { get; init; }
    public Sealed? Address { get; init; }

    /// <summary>Counts how often it was placed; what is told of an older attempt changes nothing.</summary>
    public int Attempt { get; init; }
    public PaymentChoice? Payment { get; init; }
    public PaymentStep PaymentStep { get; init; }
    public string? ActionUrl { get; init; }
    public DateTimeOffset? ActionUntil { get; init; }
    public string? DeclineReason { get; init; }

    /// <summary>What was not to be had, the last time that something was asked for.</summary>
    public ImmutableArray<Shortage> Shortages { get; init; } = [];

    /// <summary>Lines about which the customer was asked.</summary>
    public ImmutableArray<Rejection> Rejections { get; init; } = [];

    /// <summary>Units that no place had and that were cancelled.</summary>
    public ImmutableArray<LineQuantity> Dropped { get; init; } = [];

    /// <summary>Why the store was told last that it can't cancel any more.</summary>
    public string? CancellationRefused { get; init; }

    public string? OnHold { get; init; }
    public int HoldNumber { get; init; }
    public EndReason? Ended { get; init; }
    public DateTimeOffset? DraftedAt { get; init; }
    public DateTimeOffset? PlacedAt { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    public bool Exists => Id is not null;

    public bool IsEnded => Status is OrderStatus.Completed or OrderStatus.Cancelled or OrderStatus.Expired;

    /// <summary>A draft whose goods and slots are all held: it can be placed.</summary>
    public bool HoldsPlaced => Holds.All(hold => hold.Phase is HoldPhase.Held or HoldPhase.Pinned);

    public bool IsShipped => Groups.Any(group => group.IsShipped && group.Phase != GroupPhase.Failed);

    public bool PaysByCard => Payment?.Card is not null && Total.Minor > 0;

    public bool PaysInStore => Payment is { Card: null } && Total.Minor > 0;

    public OrderLine? Line(LineId id) => Lines.FirstOrDefault(line => line.Id == id);

    public OrderGroup? Group(FulfilmentOrderId id) => Groups.FirstOrDefault(group => group.Id == id);

    public OrderGroup Group(int number) => Groups[number - 1];

    public OrderHold? Hold(ReservationId id) => Holds.FirstOrDefault(hold => hold.Id == id);

    /// <summary>The holds that are secured together: all of a checkout, or those of one later group.</summary>
    public IEnumerable<OrderHold> Together(OrderHold with) =>
        ConfirmedAt is null ? Holds : Holds.Where(hold => hold.Group == with.Group);

    public Money Goods => Lines.Select(line => Gross(line, line.Quantity)).Sum(Market!.Currency);

    /// <summary>What the whole order costs, tax and shipping included.</summary>
    public Money Total => Goods + Shipping!.Value;

    /// <summary>The tax in <see cref="Goods"/>.</summary>
    public Money Tax => Lines
        .Select(line => LinePrice.Tax(line.Item.UnitPrice, line.Quantity, line.Item.TaxRate, Market!.TaxMode))
        .Sum(Market!.Currency);

    public Money Gross(OrderLine line, int quantity) =>
        LinePrice.Gross(line.Item.UnitPrice, quantity, line.Item.TaxRate, Market!.TaxMode);

    /// <summary>Units that a store did not find and that wait for the customer's word.</summary>
    public int Unsourced(LineId line) =>
        Groups.Sum(group => group.Of(line).NotFound)
        - Groups.Where(group => group.Until is not null && group.Phase != GroupPhase.Failed).Sum(group => group.Quantity(line))
        - Dropped.Where(each => each.Line == line).Sum(each => each.Quantity);

    /// <summary>When the customer's answer is due, for the lines about which they are asked.</summary>
    public IEnumerable<Rejection> Asking => Rejections.Where(rejection => Unsourced(rejection.Line) > 0);

    public OrderState Apply(IEvent happened) => OrderFold.Apply(this, happened);
}
