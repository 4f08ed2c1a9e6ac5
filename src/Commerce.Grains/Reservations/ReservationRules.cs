using System.Collections.Immutable;

namespace Commerce.Grains.Reservations;

/// <summary>
/// What may become of a reservation, the same for stock and for slots. Its order's words come at least once and in any order:
/// each names its target, so that a second one answers as the first did, and one for a reservation that has ended changes nothing.
/// </summary>
internal static class ReservationRules
{
    /// <summary>More would make one event too large to read at a glance, and a snapshot follows soon anyway.</summary>
    public const int ExpiredInOneEvent = 500;

    /// <summary>
    /// Every decision ends what is past due before anything else, so that a hold frees at its time, whether or not the tick
    /// that looks at the clock has come.
    /// </summary>
    public static ImmutableArray<IEvent> Expire(
        ReservationBook book, DateTimeOffset now, Func<ImmutableArray<ReservationId>, IEvent> expired)
    {
        var due = book.Due(now);
        return due.IsEmpty
            ? []
            : [.. due.Select(hold => hold.Id).Chunk(ExpiredInOneEvent).Select(ids => expired([.. ids]))];
    }

    public static Decision Extend(Reservation? reservation, DateTimeOffset until, IEvent extended) => reservation switch
    {
        null => Decision.Refuse(new HoldExpired()),
        { Phase: not ReservationPhase.Held } => Decision.Nothing(),
        _ when until <= reservation.Until => Decision.Nothing(),
        _ => Decision.Record(extended),
    };

    public static Decision Pin(Reservation? reservation, int attempt, IEvent pinned) => reservation switch
    {
        null => Decision.Refuse(new HoldExpired()),
        { Phase: ReservationPhase.Committed } => Decision.Nothing(),
        _ when attempt > reservation.Attempt => Decision.Record(pinned),
        { Phase: ReservationPhase.Held } when attempt == 0 => Decision.Record(pinned),
        _ => Decision.Nothing(),
    };

    /// <summary>
    /// Gives the deadline back, or ends the reservation where that deadline is past. An unpin that overtakes its own attempt's
    /// pin is remembered by its number, so that the pin then changes nothing.
    /// </summary>
    public static Decision Unpin(Reservation? reservation, int attempt, IEvent unpinnedOrExpired)
    {
        var counts = reservation switch
        {
            { Phase: ReservationPhase.Pinned } => attempt == 0 || attempt >= reservation.Attempt,
            { Phase: ReservationPhase.Held } => attempt > reservation.Attempt,
            _ => false,
        };
        return !counts ? Decision.Nothing() : Decision.Record(unpinnedOrExpired);
    }

    public static Decision Commit(Reservation? reservation, IEvent committed) => reservation switch
    {
        null => Decision.Refuse(new HoldExpired()),
        { Phase: ReservationPhase.Committed } => Decision.Nothing(),
        _ => Decision.Record(committed),
    };

    /// <summary>Only its order releases a reservation, so a committed one is freed too.</summary>
    public static Decision Release(Reservation? reservation, IEvent released) =>
        reservation is null ? Decision.Nothing() : Decision.Record(released);
}
