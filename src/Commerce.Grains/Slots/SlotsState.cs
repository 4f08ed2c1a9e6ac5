using System.Collections.Immutable;
using Commerce.Grains.Reservations;

namespace Commerce.Grains.Slots;

/// <param name="Places">Which slot each live reservation is for.</param>
public sealed record SlotsState(ReservationBook Reservations, ImmutableDictionary<ReservationId, SlotTime> Places)
{
    public static readonly SlotsState Empty = new(ReservationBook.Empty, ImmutableDictionary<ReservationId, SlotTime>.Empty);

    /// <summary>Reservations that ended early: an echo does not make them again.</summary>
    public ImmutableArray<ReservationId> Ended { get; init; } = [];

    /// <summary>Orders that have a place in the slot: booked, and held where the time is not over.</summary>
    public int Taken(DateTimeOffset start, DateTimeOffset now) =>
        Places.Count(place => place.Value.Start == start && !(Reservations.Find(place.Key)?.Until <= now));

    public SlotsState Apply(IEvent happened) => happened switch
    {
        SlotHeld held => this with
        {
            Reservations = Reservations.Held(held.Reservation, 1, held.Until),
            Places = Places.SetItem(held.Reservation, new(held.Start, held.End)),
        },
        SlotPinned pinned => this with { Reservations = Reservations.Pinned(pinned.Reservation, pinned.Attempt) },
        SlotBooked booked => this with { Reservations = Reservations.Committed(booked.Reservation) },

        SlotHoldExtended extended => this with { Reservations = Reservations.Extended(extended.Reservation, extended.Until) },
        SlotUnpinned back => this with { Reservations = Reservations.Unpinned(back.Reservation, back.Until, back.Attempt) },
        SlotReleased released => this with
        {
            Reservations = Reservations.End(released.Reservation), Places = Places.Remove(released.Reservation),
            Ended = Ended.Remember(released.Reservation),
        },
        SlotHoldsExpired expired => this with
        {
            Reservations = Reservations.Ended(expired.Reservations), Places = Places.RemoveRange(expired.Reservations),
        },
        _ => this,
    };
}

/// <summary>A slot's two instants; an event records them, never a local rule.</summary>
public readonly record struct SlotTime(DateTimeOffset Start, DateTimeOffset End);
