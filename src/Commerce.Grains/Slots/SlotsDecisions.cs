using System.Collections.Immutable;
using Commerce.Grains.Reservations;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Slots;

internal static class SlotsDecisions
{
    public static ImmutableArray<IEvent> Expire(SlotsState day, DateTimeOffset now) =>
        ReservationRules.Expire(day.Reservations, now, ids => new SlotHoldsExpired(ids));

    public static Decision Hold(SlotsState day, HoldSlot command, DateTimeOffset now)
    {
        if (day.Places.TryGetValue(command.Reservation, out var place))
            return place.Start == command.Start ? Nothing() : Refuse(new ReservationDiffers());
        if (day.Ended.Remembers(command.Reservation))
            return Nothing();
        if (command.Until <= now)
            return Refuse(new HoldExpired());
        if (command.End <= now)
            return Refuse(new SlotOver(command.End));
        var held = new SlotHeld(command.Reservation, command.Start, command.End, command.Until);
        if (day.Taken(command.Start, now) < command.Capacity)
            return Record(held);
        // A place that is pinned or booked is not given up any more.
        return command.InPlaceOf is { } given && Find(day, given) is { Phase: ReservationPhase.Held }
            && day.Apply(new SlotReleased(given)).Taken(command.Start, now) < command.Capacity
            ? Record(new SlotReleased(given), held)
            : Refuse(new SlotFull(command.Start, command.Capacity));
    }

    public static Decision Extend(SlotsState day, ExtendSlot command) => ReservationRules.Extend(
        Find(day, command.Reservation), command.Until, new SlotHoldExtended(command.Reservation, command.Until));

    public static Decision Pin(SlotsState day, PinSlot command) => ReservationRules.Pin(
        Find(day, command.Reservation), command.Attempt, new SlotPinned(command.Reservation, command.Attempt));

    public static Decision Unpin(SlotsState day, UnpinSlot command, DateTimeOffset now) => ReservationRules.Unpin(
        Find(day, command.Reservation), command.Attempt,
        command.Until <= now
            ? new SlotHoldsExpired([command.Reservation])
            : new SlotUnpinned(command.Reservation, command.Until, command.Attempt));

    public static Decision Commit(SlotsState day, CommitSlot command) =>
        ReservationRules.Commit(Find(day, command.Reservation), new SlotBooked(command.Reservation));

    public static Decision Release(SlotsState day, ReleaseSlot command) =>
        ReservationRules.Release(Find(day, command.Reservation), new SlotReleased(command.Reservation));

    private static Reservation? Find(SlotsState day, ReservationId id) => day.Reservations.Find(id);
}
