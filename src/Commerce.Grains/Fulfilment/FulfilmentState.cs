using System.Collections.Immutable;

namespace Commerce.Grains.Fulfilment;

public sealed record FulfilmentState
{
    public const int TriesPerCode = 5;

    public static readonly FulfilmentState None = new();

    public OrderId? Order { get; init; }
    public string OrderNumber { get; init; } = "";
    public int Group { get; init; }
    public FulfilmentMethod Method { get; init; }
    public LocationId Location { get; init; }
    public FulfilmentStatus Status { get; init; }
    public ImmutableArray<FulfilmentLine> Lines { get; init; } = [];

    /// <summary>How far each line is, in the order of <see cref="Lines"/>.</summary>
    public ImmutableArray<LineProgress> Progress { get; init; } = [];

    public PickupSlot? Slot { get; init; }
    public DateTimeOffset? PromisedAt { get; init; }
    public Sealed? Contact { get; init; }
    public Sealed? Collector { get; init; }
    public Sealed? Address { get; init; }
    public string Locale { get; init; } = "";
    public TaxMode TaxMode { get; init; }
    public bool PayInStore { get; init; }
    public Money? Paid { get; init; }

    /// <summary>Why it waits; null when it goes on.</summary>
    public string? OnHold { get; init; }

    /// <summary>The order's last word about that; an older one changes nothing.</summary>
    public int HoldNumber { get; init; }

    public string? AcceptedBy { get; init; }
    public string? PickedBy { get; init; }
    public string? Shelf { get; init; }
    public string? ParkingPlace { get; init; }
    public string? Carrier { get; init; }
    public string? TrackingNumber { get; init; }
    public TrackingStatus? Tracking { get; init; }

    public int CodeGeneration { get; init; }
    public string? CodeHash { get; init; }
    public int WrongCodes { get; init; }

    /// <summary>Until when the goods wait to be collected.</summary>
    public DateTimeOffset? PickupUntil { get; init; }

    /// <summary>When the customer is to be reminded; null when that is done.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>The hand-over (or parcel) that was started last.</summary>
    public HandOver? HandOver { get; init; }

    /// <summary>Counts what the order was told.</summary>
    public int Revision { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? PickingAt { get; init; }
    public DateTimeOffset? PackedAt { get; init; }
    public DateTimeOffset? ReadyAt { get; init; }
    public DateTimeOffset? ArrivedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    public bool Exists => Order is not null;

    public bool IsShipped => Method is FulfilmentMethod.Ship;

    public bool Waits => Status is FulfilmentStatus.ReadyForPickup or FulfilmentStatus.CustomerArrived;

    /// <summary>It is not known yet whether the goods may go.</summary>
    public bool Checking => HandOver is { Phase: HandOverPhase.Checking };

    public int TriesLeft => TriesPerCode - WrongCodes;

    /// <summary>Later than promised and not ready yet.</summary>
    public bool IsLate(DateTimeOffset now) => Status <= FulfilmentStatus.Packed && now > PromisedAt;

    /// <summary>What the units cost that are still to be handed over.</summary>
    public Money AmountDue => Lines.Zip(Progress)
        .Select(pair => LinePrice.Gross(pair.First.UnitPrice, pair.First.Live(pair.Second), pair.First.TaxRate, TaxMode))
        .Sum(Lines[0].UnitPrice.Currency);

    public FulfilmentLine? Line(LineId id) => Lines.FirstOrDefault(line => line.Id == id);

    public LineProgress Of(LineId id) => Progress.First(line => line.Line == id);

    /// <summary>How many units of a line are still to be picked.</summary>
    public int Open(FulfilmentLine line) => line.Quantity - Of(line.Id).Accounted;
}

public enum HandOverPhase { Checking, Failed, Released }

/// <param name="Units">What the customer takes, or what is in the parcel.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="Override">Why a manager let the goods go unpaid, and who it was.</param>
public sealed record HandOver(
    int Attempt, ImmutableArray<LineQuantity> Units, HandOverPhase Phase, string By, DateTimeOffset At, string? Reason = null,
    ReleaseOverride? Override = null);
