using Commerce.Grains.Reservations;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Stock;

public class Allocating : AStockItem
{
    [Fact]
    public void A_pinned_hold_becomes_an_allocation_once() => Item(5).Having(Pinned(A, 3))
        .When(new CommitStock(A)).Then(new StockAllocated(A)).IsDone()
        .Look(Shows(onHand: 5, reserved: 0, allocated: 3, available: 2))
        .When(new CommitStock(A)).Then().IsDone();

    [Fact]
    public void A_hold_becomes_an_allocation_without_a_pin() => Item(5).Having(Held(A, 3))
        .When(new CommitStock(A)).Then(new StockAllocated(A)).IsDone().Wants(null);

    [Fact]
    public void A_hold_whose_time_is_over_cannot_be_committed() => Item(5).Having(Held(A, 3))
        .When(new CommitStock(A), at: TenPast).Then(new StockHoldsExpired([A])).Refuses<HoldExpired>();

    [Fact]
    public void What_was_never_held_cannot_be_committed() => Item(5)
        .When(new CommitStock(A)).Then().Refuses<HoldExpired>();

    [Fact]
    public void Late_words_about_a_hold_do_not_touch_an_allocation() => Item(5).Having(Allocated(A, 3))
        .When(new HoldStock(A, 3, TenPast)).Then().IsDone()
        .When(new PinStock(A, 7)).Then().IsDone()
        .When(new UnpinStock(A, TenPast, 7)).Then().IsDone()
        .When(new ExtendStock(A, TenPast.AddDays(1))).Then().IsDone()
        .Look(Shows(onHand: 5, reserved: 0, allocated: 3, available: 2));

    [Fact]
    public void An_order_that_ends_frees_its_allocation() => Item(5).Having(Allocated(A, 3))
        .When(new ReleaseStock(A)).Then(new StockReleased(A)).IsDone()
        .Look(Shows(onHand: 5, reserved: 0, allocated: 0, available: 5));

    [Fact]
    public void An_allocation_shrinks_to_what_is_still_wanted_and_never_grows() => Item(5).Having(Allocated(A, 3))
        .When(new ReduceAllocation(A, 1)).Then(new AllocationReduced(A, 1)).IsDone()
        .Look(Shows(onHand: 5, reserved: 0, allocated: 1, available: 4))
        .When(new ReduceAllocation(A, 1)).Then().IsDone()
        .When(new ReduceAllocation(A, 2)).Then().IsDone();

    [Fact]
    public void An_allocation_that_shrinks_to_nothing_ends() => Item(5).Having(Allocated(A, 3))
        .When(new ReduceAllocation(A, 0)).Then(new AllocationReduced(A, 0)).IsDone()
        .When(new CommitStock(A)).Refuses<HoldExpired>();

    [Fact]
    public void An_allocation_does_not_shrink_below_nothing() => Item(5).Having(Allocated(A, 3))
        .When(new ReduceAllocation(A, -1)).Then().Answers(new InvalidQuantity(0));

    [Fact]
    public void Cancelling_may_overtake_the_commit() => Item(5).Having(Pinned(A, 3))
        .When(new ReduceAllocation(A, 0)).Then(new AllocationReduced(A, 0)).IsDone()
        .Look(Shows(onHand: 5, reserved: 0, allocated: 0, available: 5));

    [Fact]
    public void Reducing_what_has_ended_changes_nothing() => Item(5)
        .When(new ReduceAllocation(A, 0, NotFound: 1)).Then().IsDone();

    [Fact]
    public void What_the_picker_did_not_find_leaves_the_books() => Item(5).Having(Allocated(A, 3))
        .When(new ReduceAllocation(A, 1, NotFound: 2))
        .Then(new AllocationReduced(A, 1, 2), new StockAdjusted(-2, AdjustmentReason.NotFound)).IsDone()
        .Look(Shows(onHand: 3, reserved: 0, allocated: 1, available: 2));

    [Fact]
    public void Not_finding_more_than_the_books_know_leaves_none() => Item(5)
        .Having([.. Allocated(A, 3), new StockAdjusted(-4, AdjustmentReason.Count)])
        .When(new ReduceAllocation(A, 0, NotFound: 3))
        .Then(new AllocationReduced(A, 0, 3), new StockAdjusted(-1, AdjustmentReason.NotFound))
        .Look(Shows(onHand: 0, reserved: 0, allocated: 0, available: 0));

    [Fact]
    public void Not_finding_where_the_books_know_of_none_adjusts_nothing() => Item(3)
        .Having([.. Allocated(A, 3), new StockAdjusted(-3, AdjustmentReason.Count)])
        .When(new ReduceAllocation(A, 0, NotFound: 3)).Then(new AllocationReduced(A, 0, 3));

    [Fact]
    public void What_was_not_found_is_counted_once_even_when_words_overtake_each_other() => Item(5).Having(Allocated(A, 3))
        .When(new ReduceAllocation(A, 1, NotFound: 1))
        .Then(new AllocationReduced(A, 1, 1), new StockAdjusted(-1, AdjustmentReason.NotFound))
        .When(new ReduceAllocation(A, 2, NotFound: 1)).Then().IsDone()
        .When(new TakeStock(A, 1, StockMovement.HandedOver, NotFound: 1))
        .Then(new StockTaken(A, 1, StockMovement.HandedOver))
        .Look(Shows(onHand: 3, reserved: 0, allocated: 0, available: 3));

    [Fact]
    public void Goods_that_leave_say_what_was_not_found_before() => Item(5).Having(Allocated(A, 3))
        .When(new TakeStock(A, 2, StockMovement.HandedOver, NotFound: 1))
        .Then(new StockAdjusted(-1, AdjustmentReason.NotFound), new StockTaken(A, 2, StockMovement.HandedOver))
        .Look(Shows(onHand: 2, reserved: 0, allocated: 0, available: 2));

    [Theory]
    [InlineData(StockMovement.HandedOver)]
    [InlineData(StockMovement.Shipped)]
    public void Goods_that_leave_end_the_allocation_once(StockMovement movement) => Item(5).Having(Allocated(A, 3))
        .When(new TakeStock(A, 3, movement)).Then(new StockTaken(A, 3, movement)).IsDone()
        .Look(Shows(onHand: 2, reserved: 0, allocated: 0, available: 2))
        .When(new TakeStock(A, 3, movement)).Then().IsDone();

    [Fact]
    public void What_of_an_allocation_does_not_leave_is_free_again() => Item(5).Having(Allocated(A, 3))
        .When(new TakeStock(A, 1, StockMovement.HandedOver))
        .Look(Shows(onHand: 4, reserved: 0, allocated: 0, available: 4));

    [Fact]
    public void No_more_leaves_than_was_set_aside() => Item(5).Having(Allocated(A, 3))
        .When(new TakeStock(A, 4, StockMovement.Shipped)).Then().Answers(new MoreThanReserved(3));

    [Fact]
    public void Taking_nothing_is_refused() => Item(5).Having(Allocated(A, 3))
        .When(new TakeStock(A, 0, StockMovement.Shipped)).Then().Answers(new InvalidQuantity(1));

    [Fact]
    public void Goods_that_left_were_there_whatever_the_books_say() => Item(3)
        .Having([.. Allocated(A, 3), new StockAdjusted(-2, AdjustmentReason.Lost)])
        .When(new TakeStock(A, 3, StockMovement.HandedOver))
        .Then(new StockAdjusted(2, AdjustmentReason.Found), new StockTaken(A, 3, StockMovement.HandedOver))
        .Look(Shows(onHand: 0, reserved: 0, allocated: 0, available: 0));
}
