namespace Commerce.Grains.Reservations;

/// <summary>How a book looks after each step of a reservation's life; a step of one that is not there changes nothing.</summary>
internal static class ReservationChanges
{
    public static ReservationBook Held(this ReservationBook book, ReservationId id, int quantity, DateTimeOffset until) =>
        book.Put(new(id, quantity, ReservationPhase.Held, until));

    public static ReservationBook Extended(this ReservationBook book, ReservationId id, DateTimeOffset until) =>
        book.Find(id) is { } hold ? book.Put(hold with { Until = until }) : book;

    public static ReservationBook Pinned(this ReservationBook book, ReservationId id, int attempt) =>
        book.Find(id) is { } hold
            ? book.Put(hold with { Phase = ReservationPhase.Pinned, Until = null, Attempt = Math.Max(attempt, hold.Attempt) })
            : book;

    public static ReservationBook Unpinned(this ReservationBook book, ReservationId id, DateTimeOffset until, int attempt) =>
        book.Find(id) is { } hold
            ? book.Put(hold with { Phase = ReservationPhase.Held, Until = until, Attempt = Math.Max(attempt, hold.Attempt) })
            : book;

    public static ReservationBook Committed(this ReservationBook book, ReservationId id) =>
        book.Find(id) is { } hold ? book.Put(hold with { Phase = ReservationPhase.Committed, Until = null }) : book;

    public static ReservationBook Reduced(this ReservationBook book, ReservationId id, int to, int notFound) =>
        book.Find(id) is { } hold && to > 0 ? book.Put(hold with { Quantity = to, NotFound = notFound }) : book.End(id);

    public static ReservationBook Ended(this ReservationBook book, IEnumerable<ReservationId> ids) =>
        ids.Aggregate(book, (left, id) => left.End(id));
}
