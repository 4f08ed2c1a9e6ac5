namespace Commerce.Grains.Reservations;

/// <summary>
/// A heap with the earliest deadline on top, immutable (a leftist heap: the way down on the right is never longer than the
/// logarithm of its size, so adding touches a handful of nodes).
/// </summary>
internal sealed class Deadlines
{
    private readonly int _rank;
    private readonly Deadlines? _left;
    private readonly Deadlines? _right;

    private Deadlines(DateTimeOffset until, ReservationId id, Deadlines? left, Deadlines? right)
    {
        (Until, Id) = (until, id);
        (_left, _right) = Rank(left) >= Rank(right) ? (left, right) : (right, left);
        _rank = Rank(_right) + 1;
        Count = 1 + (left?.Count ?? 0) + (right?.Count ?? 0);
    }

    public DateTimeOffset Until { get; }

    public ReservationId Id { get; }

    public int Count { get; }

    public static Deadlines Add(Deadlines? heap, DateTimeOffset until, ReservationId id) => Merge(heap, new(until, id, null, null))!;

    public static Deadlines? WithoutFirst(Deadlines heap) => Merge(heap._left, heap._right);

    public static Deadlines? Of(IEnumerable<Reservation> reservations)
    {
        Deadlines? heap = null;
        foreach (var reservation in reservations)
            if (reservation.Until is { } until)
                heap = Add(heap, until, reservation.Id);
        return heap;
    }

    /// <summary>Every entry whose deadline is not after <paramref name="now"/>, in no order.</summary>
    public static IEnumerable<Deadlines> UpTo(Deadlines? heap, DateTimeOffset now)
    {
        var open = new Stack<Deadlines?>([heap]);
        while (open.TryPop(out var entry))
        {
            if (entry is null || entry.Until > now)
                continue;
            yield return entry;
            open.Push(entry._left);
            open.Push(entry._right);
        }
    }

    private static Deadlines? Merge(Deadlines? a, Deadlines? b)
    {
        if (a is null || b is null)
            return a ?? b;
        return a.Until <= b.Until
            ? new(a.Until, a.Id, a._left, Merge(a._right, b))
            : new(b.Until, b.Id, b._left, Merge(a, b._right));
    }

    private static int Rank(Deadlines? heap) => heap?._rank ?? 0;
}
