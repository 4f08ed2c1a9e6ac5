using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Commerce.Grains.Reservations;

namespace Commerce.Grains.Stock;

/// <param name="OnHand">Units in the building: the sum of all movements.</param>
/// <param name="SafetyStock">Units that are never sold from here.</param>
/// <param name="Shelf">Where they stand.</param>
public sealed record StockItemState(int OnHand, int SafetyStock, ReservationBook Reservations, string? Shelf = null)
{
    /// <summary>No place holds more: what is above was mistyped, and sums stay far from where they would run over.</summary>
    public const int Most = 10_000_000;

    public static readonly StockItemState Empty = new(0, 0, ReservationBook.Empty);

    /// <summary>Reservations that ended early: an echo does not make them again.</summary>
    public ImmutableArray<ReservationId> Ended { get; init; } = [];

    /// <summary>Units that carts at the checkout hold, pinned ones too.</summary>
    [JsonIgnore]
    public int Reserved => Reservations.Reserved;

    /// <summary>Units that belong to confirmed orders and are still here.</summary>
    [JsonIgnore]
    public int Allocated => Reservations.Committed;

    /// <summary>Units that can be held now. A count may find fewer than are promised: then it is none.</summary>
    [JsonIgnore]
    public int Available => Math.Max(0, OnHand - Allocated - Reserved - SafetyStock);

    /// <summary>As <see cref="Available"/>, when the holds that are past due by then have ended.</summary>
    public int AvailableAt(DateTimeOffset now) =>
        Math.Max(0, OnHand - Allocated - Reserved - SafetyStock + Reservations.Due(now).Sum(hold => hold.Quantity));

    public StockItemState Apply(IEvent happened) => happened switch
    {
        StockHeld held => this with { Reservations = Reservations.Held(held.Reservation, held.Quantity, held.Until) },
        StockPinned pinned => this with { Reservations = Reservations.Pinned(pinned.Reservation, pinned.Attempt) },
        StockAllocated allocated => this with { Reservations = Reservations.Committed(allocated.Reservation) },
        StockTaken taken => this with
        {
            OnHand = OnHand - taken.Quantity, Reservations = Reservations.End(taken.Reservation),
            Ended = Ended.Remember(taken.Reservation),
        },

        StockHoldExtended extended => this with { Reservations = Reservations.Extended(extended.Reservation, extended.Until) },
        StockUnpinned back => this with { Reservations = Reservations.Unpinned(back.Reservation, back.Until, back.Attempt) },
        StockReleased released => this with
        {
            Reservations = Reservations.End(released.Reservation), Ended = Ended.Remember(released.Reservation),
        },
        StockHoldsExpired expired => this with { Reservations = Reservations.Ended(expired.Reservations) },
        AllocationReduced reduced => this with
        {
            Reservations = Reservations.Reduced(reduced.Reservation, reduced.To, reduced.NotFound),
            Ended = reduced.To > 0 ? Ended : Ended.Remember(reduced.Reservation),
        },

        StockReceived received => this with { OnHand = OnHand + received.Quantity },
        StockAdjusted adjusted => this with { OnHand = OnHand + adjusted.Delta },
        SafetyStockSet set => this with { SafetyStock = set.Quantity },
        ShelfSet set => this with { Shelf = set.Shelf },
        _ => this,
    };
}
