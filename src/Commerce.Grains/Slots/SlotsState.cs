using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Commerce.Grains.Reservations;

namespace Commerce.Grains.Slots;

/// <param name="Places">Which slot each live reservation is for.</param>
public sealed record SlotsState(ReservationBook Reservations, ImmutableDictionary<ReservationId, SlotTime> Places)
{
    public static readonly SlotsState Empty = new(ReservationBook.Empty, ImmutableDictionary<ReservationId, SlotTime>.Empty);

    /// <summary>Reservations that ended early: an echo does not make them again.</summary>
    public ImmutableArray<ReservationId> Ended { get; init; } = [];

    /// <summary>How many live reservations each slot has, by its start: counted here, for a day may have many.</summary>
    [JsonIgnore]
    internal ImmutableDictionary<DateTimeOffset, int> PerSlot { get; private init; } =
        Places.Values.CountBy(place => place.Start).ToImmutableDictionary();

    /// <summary>Orders that have a place in the slot: booked, and held where the time is not over.</summary>
    public int Taken(DateTimeOffset start, DateTimeOffset now) =>
        PerSlot.GetValueOrDefault(start)
        - Reservations.Due(now).Count(hold => Places.TryGetValue(hold.Id, out var place) && place.Start == start);

    public SlotsState Apply(IEvent happened) => happened switch
    {
        SlotHeld held => Without([held.Reservation]).With(held),
        SlotPinned pinned => this with { Reservations = Reservations.Pinned(pinned.Reservation, pinned.Attempt) },
        SlotBooked booked => this with { Reservations = Reservations.Committed(booked.Reservation) },

        SlotHoldExtended extended => this with { Reservations = Reservations.Extended(extended.Reservation, extended.Until) },
        SlotUnpinned back => this with { Reservations = Reservations.Unpinned(back.Reservation, back.Until, back.Attempt) },
        SlotReleased released => Without([released.Reservation]) with
        {
            Reservations = Reservations.End(released.Reservation), Ended = Ended.Remember(released.Reservation),
        },
        SlotHoldsExpired expired => Without(expired.Reservations) with { Reservations = Reservations.Ended(expired.Reservations) },
        _ => this,
    };

    private SlotsState With(SlotHeld held) => this with
    {
        Reservations = Reservations.Held(held.Reservation, 1, held.Until),
        Places = Places.SetItem(held.Reservation, new(held.Start, held.End)),
        PerSlot = PerSlot.SetItem(held.Start, PerSlot.GetValueOrDefault(held.Start) + 1),
    };

    private SlotsState Without(ImmutableArray<ReservationId> reservations)
    {
        var (places, perSlot) = (Places, PerSlot);
        foreach (var reservation in reservations)
            if (places.TryGetValue(reservation, out var place))
            {
                places = places.Remove(reservation);
                perSlot = perSlot.SetItem(place.Start, perSlot[place.Start] - 1);
            }
        return this with { Places = places, PerSlot = perSlot };
    }
}

/// <summary>A slot's two instants; an event records them, never a local rule.</summary>
public readonly record struct SlotTime(DateTimeOffset Start, DateTimeOffset End);
