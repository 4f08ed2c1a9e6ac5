using System.Text.Json;
using Commerce.Grains.Reservations;

namespace Commerce.Grains.Tests.Reservations;

public class TheReservationBook
{
    private static readonly DateTimeOffset Noon = Given.Noon;

    private static ReservationId Id(int n) => DerivedId.Of<ReservationId>("reservation", n);

    private static Reservation Hold(int n, int minutes, int quantity = 1) =>
        new(Id(n), quantity, ReservationPhase.Held, Noon.AddMinutes(minutes));

    [Fact]
    public void It_keeps_its_totals_and_its_earliest_deadline_through_ten_thousand_reservations()
    {
        var random = new Random(7);
        var book = ReservationBook.Empty;
        Dictionary<ReservationId, Reservation> plain = [];
        for (var step = 0; step < 30_000; step++)
        {
            var id = Id(random.Next(12_000));
            if (random.Next(4) == 0)
            {
                book = book.End(id);
                plain.Remove(id);
            }
            else
            {
                var phase = (ReservationPhase)random.Next(3);
                var until = phase == ReservationPhase.Held ? Noon.AddSeconds(random.Next(600)) : (DateTimeOffset?)null;
                book = book.Put(plain[id] = new(id, random.Next(1, 5), phase, until));
            }
            if (step % 500 == 0)
                Compare(plain, book);
        }
        Compare(plain, book);
    }

    [Fact]
    public void Ids_that_are_alike_in_all_but_a_few_bits_are_kept_apart()
    {
        var ids = Enumerable.Range(0, 64).Select(n => new ReservationId(new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)n)))
            .Concat(Enumerable.Range(1, 64).Select(n => new ReservationId(new Guid(n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))).ToArray();
        var book = ids.Aggregate(ReservationBook.Empty, (book, id) => book.Put(new(id, 1, ReservationPhase.Committed, null)));
        Assert.Equal(128, book.Count);
        foreach (var (n, id) in ids.Index())
        {
            Assert.NotNull(book.Find(id));
            book = book.End(id);
            Assert.Null(book.Find(id));
            Assert.Equal(127 - n, book.All.Count());
        }
    }

    [Fact]
    public void Changing_a_book_leaves_the_one_before_as_it_was()
    {
        var before = ReservationBook.Empty.Put(Hold(1, 10, quantity: 2));
        _ = before.Put(Hold(2, 5)).End(Id(1));
        Assert.Equal((1, 2, Noon.AddMinutes(10)), (before.Count, before.Reserved, before.Earliest));
    }

    [Fact]
    public void What_is_due_comes_in_the_order_of_its_deadlines_and_once()
    {
        var pinned = Hold(2, 5) with { Phase = ReservationPhase.Pinned, Until = null };
        var book = ReservationBook.Empty.Put(Hold(1, 10)).Put(Hold(2, 5)).Put(Hold(3, 7)).Put(Hold(4, 11)).Put(pinned).Put(Hold(2, 5));
        Assert.Equal([Id(2), Id(3), Id(1)], book.Due(Noon.AddMinutes(10)).Select(hold => hold.Id));
        Assert.Empty(book.Due(Noon.AddMinutes(4)));
    }

    [Fact]
    public void Ending_what_is_not_there_changes_nothing() =>
        Assert.Same(ReservationBook.Empty, ReservationBook.Empty.End(Id(1)));

    [Fact]
    public void A_snapshot_brings_the_same_book_back()
    {
        var book = ReservationBook.Empty.Put(Hold(1, 10, quantity: 3))
            .Put(new(Id(2), 4, ReservationPhase.Committed, null)).Put(new(Id(3), 1, ReservationPhase.Pinned, null, Attempt: 2));
        var again = JsonSerializer.Deserialize<ReservationBook>(JsonSerializer.Serialize(book))!;
        Assert.Equal((3, 4, 4, book.Earliest), (again.Count, again.Reserved, again.Committed, again.Earliest));
        Assert.Equal(book.All.OrderBy(one => one.Id.Value), again.All.OrderBy(one => one.Id.Value));
    }

    private static void Compare(Dictionary<ReservationId, Reservation> plain, ReservationBook book)
    {
        Assert.Equal(plain.Count, book.Count);
        Assert.Equal(plain.Values.Where(one => one.Phase != ReservationPhase.Committed).Sum(one => one.Quantity), book.Reserved);
        Assert.Equal(plain.Values.Where(one => one.Phase == ReservationPhase.Committed).Sum(one => one.Quantity), book.Committed);
        Assert.Equal(plain.Values.Min(one => one.Until), book.Earliest);
        var now = Noon.AddSeconds(300);
        Assert.Equal(
            plain.Values.Where(one => one.Until <= now).OrderBy(one => one.Until).ThenBy(one => one.Id.Value).Select(one => one.Id),
            book.Due(now).Select(one => one.Id));
    }
}
