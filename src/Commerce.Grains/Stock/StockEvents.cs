using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Commerce.Grains.Stock;

// On hand is the sum of these: received, adjusted, taken.

public sealed record StockReceived(int Quantity, string? Reference = null) : IEvent;

public sealed record StockAdjusted(int Delta, AdjustmentReason Reason, string? Reference = null) : IEvent;

public sealed record StockTaken(ReservationId Reservation, int Quantity, StockMovement Movement) : IEvent;

public sealed record SafetyStockSet(int Quantity) : IEvent;

public sealed record ShelfSet(string? Shelf) : IEvent;

// A reservation's life.

public sealed record StockHeld(ReservationId Reservation, int Quantity, DateTimeOffset Until) : IEvent;

public sealed record StockHoldExtended(ReservationId Reservation, DateTimeOffset Until) : IEvent;

public sealed record StockPinned(ReservationId Reservation, int Attempt) : IEvent;

public sealed record StockUnpinned(ReservationId Reservation, DateTimeOffset Until, int Attempt) : IEvent;

public sealed record StockAllocated(ReservationId Reservation) : IEvent;

public sealed record StockReleased(ReservationId Reservation) : IEvent;

/// <summary>The time of these holds was over when the grain looked. At most 500 in one event.</summary>
public sealed record StockHoldsExpired(ImmutableArray<ReservationId> Reservations) : IEvent;

/// <summary>The reservation shrank to <paramref name="To"/>; 0 ended it.</summary>
/// <param name="NotFound">How many of its units were not found on the shelf in all.</param>
public sealed record AllocationReduced(
    ReservationId Reservation, int To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int NotFound = 0) : IEvent;
