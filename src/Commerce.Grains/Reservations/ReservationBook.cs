using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Commerce.Grains.Reservations;

/// <summary>
/// The live reservations of one thing, with their totals and the earliest deadline at hand: adding one costs a microsecond
/// or two among ten thousand. It counts and finds; what may be done is <see cref="ReservationRules"/>.
/// </summary>
[JsonConverter(typeof(ReservationBookJson))]
public sealed class ReservationBook
{
    public static readonly ReservationBook Empty = new(ReservationIndex.Empty, 0, null, 0, 0, 0);

    private readonly ReservationIndex _live;
    private readonly Deadlines? _deadlines;

    private ReservationBook(ReservationIndex live, int count, Deadlines? deadlines, int holds, int reserved, int committed) =>
        (_live, Count, _deadlines, Holds, Reserved, Committed) = (live, count, deadlines, holds, reserved, committed);

    public int Count { get; }

    public IEnumerable<Reservation> All => _live.All();

    /// <summary>How many are held or pinned.</summary>
    public int Holds { get; }

    /// <summary>Units held or pinned, those of holds that are past due and not yet recorded as expired among them.</summary>
    public int Reserved { get; }

    /// <summary>Units that belong to confirmed orders.</summary>
    public int Committed { get; }

    /// <summary>When the next hold expires.</summary>
    public DateTimeOffset? Earliest => _deadlines?.Until;

    public Reservation? Find(ReservationId id) => _live.Find(id);

    /// <summary>Adds a reservation, or puts it in the place of the one with its id.</summary>
    public ReservationBook Put(Reservation reservation)
    {
        var before = Find(reservation.Id);
        var live = _live.Put(reservation);
        var deadlines = reservation.Until is { } until && until != before?.Until
            ? Deadlines.Add(_deadlines, until, reservation.Id)
            : _deadlines;
        return Counted(live, deadlines, before, reservation);
    }

    public ReservationBook End(ReservationId id) =>
        Find(id) is { } before ? Counted(_live.Remove(id), _deadlines, before, null) : this;

    /// <summary>The holds whose time is over, the first to expire first.</summary>
    public ImmutableArray<Reservation> Due(DateTimeOffset now) => Earliest > now || _deadlines is null
        ? []
        : [.. Deadlines.UpTo(_deadlines, now)
            .Where(StillCounts)
            .Select(entry => _live.Find(entry.Id)!)
            .DistinctBy(hold => hold.Id)
            .OrderBy(hold => hold.Until).ThenBy(hold => hold.Id.Value)];

    private ReservationBook Counted(ReservationIndex live, Deadlines? deadlines, Reservation? before, Reservation? after)
    {
        var count = Count + (after is null ? 0 : 1) - (before is null ? 0 : 1);
        // A new one never makes the top stale; one that changed or ended may have been the top.
        while (before is not null && deadlines is not null && !Counts(live, deadlines))
            deadlines = Deadlines.WithoutFirst(deadlines);
        // Those that ended early stay below the top until their time comes; many of them are not worth keeping.
        if (deadlines is not null && deadlines.Count > 64 && deadlines.Count > 2 * count)
            deadlines = Deadlines.Of(live.All());
        return new(
            live, count, deadlines, Holds - (Waits(before) ? 1 : 0) + (Waits(after) ? 1 : 0), Reserved - Waiting(before) + Waiting(after), Committed - Belonging(before) + Belonging(after));
    }

    private bool StillCounts(Deadlines entry) => Counts(_live, entry);

    private static bool Counts(ReservationIndex live, Deadlines entry) => live.Find(entry.Id)?.Until == entry.Until;

    private static bool Waits(Reservation? reservation) => reservation is { Phase: not ReservationPhase.Committed };

    private static int Waiting(Reservation? reservation) => Waits(reservation) ? reservation!.Quantity : 0;

    private static int Belonging(Reservation? reservation) =>
        reservation is { Phase: ReservationPhase.Committed } ? reservation.Quantity : 0;
}
