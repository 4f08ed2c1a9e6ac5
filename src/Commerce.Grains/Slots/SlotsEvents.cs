using System.Collections.Immutable;

namespace Commerce.Grains.Slots;

public sealed record SlotHeld(ReservationId Reservation, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset Until) : IEvent;

public sealed record SlotHoldExtended(ReservationId Reservation, DateTimeOffset Until) : IEvent;

public sealed record SlotPinned(ReservationId Reservation, int Attempt) : IEvent;

public sealed record SlotUnpinned(ReservationId Reservation, DateTimeOffset Until, int Attempt) : IEvent;

public sealed record SlotBooked(ReservationId Reservation) : IEvent;

public sealed record SlotReleased(ReservationId Reservation) : IEvent;

/// <summary>The time of these holds was over when the grain looked. At most 500 in one event.</summary>
public sealed record SlotHoldsExpired(ImmutableArray<ReservationId> Reservations) : IEvent;
