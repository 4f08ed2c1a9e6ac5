using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Fulfilment;

public class Preparing : AFulfilment
{
    [Fact]
    public void A_fulfilment_order_is_opened_once() => Opened().Then<FulfilmentOpened>()
        .When(Opening()).Then().IsDone();

    [Fact]
    public void One_that_was_never_opened_is_not_found() => Given.Grain(new FulfilmentGrain(), FulfilmentGrain.Of(Id))
        .When(new StartPicking()).Then().Answers(new NotFound("fulfilment order"));

    [Fact]
    public void It_is_accepted_and_picked() => Opened()
        .When(new AcceptFulfilment()).Then(new FulfilmentAccepted(By, Noon))
        .When(new AcceptFulfilment()).Then().IsDone()
        .When(new StartPicking()).Then(new PickingStarted(By, Noon))
        .When(new StartPicking()).Then().IsDone()
        .When(new AcceptFulfilment()).Then().Answers(new WrongStep(FulfilmentStatus.Picking));

    [Fact]
    public void A_pick_says_how_many_lie_there_in_all() => Opened()
        .When(new PickLine(A, 1)).Then(new LinePicked(A, 1, By, Noon)).Owes().Look(Is(FulfilmentStatus.Picking))
        .When(new PickLine(A, 1)).Then().IsDone()
        .When(new PickLine(A, 3)).Then().Answers(new MoreThanOrdered(A, 2))
        .When(new PickLine(A, -1)).Then().Refuses<MoreThanOrdered>()
        .When(new PickLine(new LineId(Guid.Empty), 1)).Then().Refuses<LineUnknown>();

    [Fact]
    public void When_all_is_picked_the_order_hears_of_it() => Opened().Having(new LinePicked(A, 2, By, Noon))
        .When(new PickLine(B, 1)).Look(Is(FulfilmentStatus.Picked))
        .Owes(new FulfilmentReported(Id, 1, FulfilmentStatus.Picked, [new(A, 2), new(B, 1)], null))
        .When(new PickLine(B, 0)).Look(Is(FulfilmentStatus.Picking));

    [Fact]
    public void What_is_not_found_leaves_the_books_and_goes_back_to_the_order() => Opened()
        .When(new ReportNotFound(A, 1, NotFoundReason.Damaged)).Then(new ItemsNotFound(A, 1, NotFoundReason.Damaged, By, Noon))
        .Owes(
            new ReduceAllocation(OrderHolds.Stock(Order, 1, Helmet), 1, 1),
            new FulfilmentReported(Id, 1, FulfilmentStatus.Open, [new(A, NotFound: 1), new(B)], null))
        .When(new ReportNotFound(A, 1, NotFoundReason.Damaged)).Then().IsDone()
        .When(new ReportNotFound(A, 0, NotFoundReason.Damaged)).Then().Refuses<MoreThanOrdered>()
        .When(new ReportNotFound(A, 3, NotFoundReason.Damaged)).Then().Refuses<MoreThanOrdered>()
        .When(new PickLine(A, 2)).Then().Answers(new MoreThanOrdered(A, 1));

    [Fact]
    public void What_lies_ready_can_not_be_missing() => Ready()
        .When(new ReportNotFound(A, 1, NotFoundReason.Damaged)).Then().Answers(new WrongStep(FulfilmentStatus.ReadyForPickup))
        .When(new PickLine(A, 1)).Then().Refuses<WrongStep>();

    [Fact]
    public void It_is_ready_only_when_every_line_is_resolved() => Opened().Having(new LinePicked(A, 2, By, Noon))
        .When(new MarkReady(Code, Deadline, Deadline)).Then().Refuses<LinesUnresolved>(no => Assert.Equal([B], no.Lines.ToArray()))
        .When(new PackFulfilment()).Then().Refuses<LinesUnresolved>()
        .When(new ReportNotFound(B, 1, NotFoundReason.Other))
        .When(new PackFulfilment("A1")).Then(new FulfilmentPacked("A1", By, Noon))
        .When(new PackFulfilment()).Then().IsDone()
        .When(new MarkReady(Code, Noon, Noon)).Then().Refuses<DeadlinePassed>()
        .When(new MarkReady(Code, Deadline, Deadline)).Then<PickupReady>()
        .When(new MarkReady(Code, Deadline, Deadline)).Then().IsDone()
        .When(new PackFulfilment()).Then().Refuses<WrongStep>();

    [Fact]
    public void What_is_shipped_is_not_collected_and_the_other_way_round()
    {
        Picked(FulfilmentMethod.Ship).When(new MarkReady(Code, Deadline, Deadline)).Then().Answers(new WrongMethod(FulfilmentMethod.Ship));
        Picked().When(new MarkShipped("DHL", null)).Then().Answers(new WrongMethod(FulfilmentMethod.Pickup));
    }

    [Fact]
    public void It_is_late_when_it_is_not_ready_as_promised()
    {
        Opened().Look<FulfilmentState>(state => Assert.Equal((false, true), (state.IsLate(Noon.AddHours(2)), state.IsLate(Noon.AddHours(3)))));
        Ready().Look<FulfilmentState>(state => Assert.False(state.IsLate(Noon.AddHours(3))));
    }

    [Fact]
    public void A_customer_cancels_what_is_not_picked() => Opened()
        .When(Cancel(false, new LineQuantity(A, 1))).Then(new UnitsCancelled([new(A, 1)], Noon))
        .Owes(
            new ReduceAllocation(OrderHolds.Stock(Order, 1, Helmet), 1),
            new FulfilmentReported(Id, 1, FulfilmentStatus.Open, [new(A, Cancelled: 1), new(B)], null))
        .When(Cancel(false, new LineQuantity(A, 1))).Then().IsDone()
        .When(Cancel(false, new(A, 2), new(B, 1))).Look(Is(FulfilmentStatus.Cancelled));

    [Fact]
    public void A_customer_does_not_cancel_what_is_picked_but_the_clerk_does() => Opened().Having(new LinePicked(A, 1, By, Noon))
        .When(Cancel(false, new LineQuantity(B, 1))).Then().Refuses<AlreadyPicked>()
        .When(Cancel(true, new LineQuantity(A, 2))).Then<UnitsCancelled>()
        .Look<FulfilmentState>(state => Assert.Equal(new LineProgress(A, Cancelled: 2), state.Of(A)));

    [Fact]
    public void Nothing_is_cancelled_while_it_is_handed_over() => Ready().Having(new HandOverStarted(1, [new(A, 2)], null, By, Noon))
        .When(Cancel(true, new LineQuantity(A, 1))).Then().Refuses<AlreadyHandedOver>()
        .When(new ReleaseGoods(1))
        .When(Cancel(true, new LineQuantity(A, 1))).Then().Refuses<AlreadyHandedOver>();

    [Fact]
    public void A_cancellation_may_overtake_the_opening() => Given.Grain(new FulfilmentGrain(), FulfilmentGrain.Of(Id))
        .When(Cancel(false, new LineQuantity(A, 1))).Then<FulfilmentOpened>().Then<UnitsCancelled>()
        .When(Opening()).Then().IsDone();

    [Fact]
    public void On_hold_the_work_stops_and_older_words_about_that_change_nothing() => Opened()
        .When(new HoldFulfilment(2, null, Opening())).Then(new FulfilmentResumed(2))
        .When(new HoldFulfilment(1, "fraud?", Opening())).Then().IsDone()
        .When(new HoldFulfilment(3, "fraud?", Opening())).Then(new FulfilmentHeld(3, "fraud?"))
        .When(new PickLine(A, 1)).Then().Answers(new FulfilmentPaused("fraud?"))
        .When(new HoldFulfilment(4, null, Opening())).When(new PickLine(A, 1)).Then<LinePicked>();

    private static CancelUnits Cancel(bool staff, params LineQuantity[] lines) => new([.. lines], staff, Opening());
}
