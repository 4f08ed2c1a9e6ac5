using Commerce.Grains.Reservations;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Stock;

public class Holding : AStockItem
{
    [Fact]
    public void What_is_there_can_be_held_until_a_time() => Item(5)
        .When(new HoldStock(A, 3, TenPast), Noon)
        .Then(new StockHeld(A, 3, TenPast)).IsDone()
        .Look(Shows(onHand: 5, reserved: 3, allocated: 0, available: 2))
        .Wants(TenPast);

    [Fact]
    public void No_more_can_be_held_than_is_available() => Item(5).Having(Held(A, 3))
        .When(new HoldStock(B, 3, TenPast))
        .Then().Answers(new NotEnoughStock(2));

    [Fact]
    public void A_place_that_never_had_the_item_has_none() => Item(0)
        .When(new HoldStock(A, 1, TenPast)).Then().Answers(new NotEnoughStock(0));

    [Fact]
    public void The_last_one_can_be_held_and_then_none() => Item(1)
        .When(new HoldStock(A, 1, TenPast)).IsDone()
        .When(new HoldStock(B, 1, TenPast)).Answers(new NotEnoughStock(0));

    [Fact]
    public void Safety_stock_is_never_held() => Item(5).Having(new SafetyStockSet(2))
        .When(new HoldStock(A, 4, TenPast)).Then().Answers(new NotEnoughStock(3))
        .When(new HoldStock(A, 3, TenPast)).IsDone();

    [Fact]
    public void Asking_again_for_the_same_hold_answers_the_same_and_holds_once() => Item(5).Having(Held(A, 3))
        .When(new HoldStock(A, 3, TenPast)).Then().IsDone()
        .Look(Shows(onHand: 5, reserved: 3, allocated: 0, available: 2));

    [Fact]
    public void The_same_reservation_with_another_quantity_is_refused() => Item(5).Having(Held(A, 3))
        .When(new HoldStock(A, 2, TenPast)).Then().Refuses<ReservationDiffers>();

    [Fact]
    public void A_hold_until_a_time_that_is_past_is_refused() => Item(5)
        .When(new HoldStock(A, 1, Noon), Noon).Then().Refuses<HoldExpired>();

    [Fact]
    public void A_hold_of_nothing_is_refused() => Item(5)
        .When(new HoldStock(A, 0, TenPast)).Then().Answers(new InvalidQuantity(1));

    [Fact]
    public void A_hold_ends_at_its_time_even_before_anyone_looked_at_the_clock() => Item(3).Having(Held(A, 3))
        .Look<StockItemState>(state => Assert.Equal((0, 3), (state.AvailableAt(TenPast.AddTicks(-1)), state.AvailableAt(TenPast))))
        .When(new HoldStock(B, 3, TenPast.AddMinutes(10)), at: TenPast)
        .Then(new StockHoldsExpired([A]), new StockHeld(B, 3, TenPast.AddMinutes(10))).IsDone();

    [Fact]
    public void A_refusal_still_records_the_holds_that_ended() => Item(3).Having(Held(A, 1))
        .When(new HoldStock(B, 4, TenPast.AddMinutes(10)), at: TenPast)
        .Then(new StockHoldsExpired([A])).Answers(new NotEnoughStock(3));

    [Fact]
    public void Who_begins_anew_keeps_the_last_unit() => Item(1).Having(Held(A, 1))
        .When(new HoldStock(B, 1, TenPast, InPlaceOf: A)).Then(new StockReleased(A), new StockHeld(B, 1, TenPast)).IsDone()
        .When(new ReleaseStock(A)).Then().IsDone()
        .When(new HoldStock(A, 1, TenPast)).Then().IsDone()
        .Look(Shows(onHand: 1, reserved: 1, allocated: 0, available: 0));

    [Fact]
    public void Where_there_are_enough_for_both_the_earlier_hold_is_left_to_its_order() => Item(2).Having(Held(A, 1))
        .When(new HoldStock(B, 1, TenPast, InPlaceOf: A)).Then(new StockHeld(B, 1, TenPast));

    [Fact]
    public void What_the_earlier_hold_leaves_may_be_too_few_and_then_it_stays() => Item(2).Having(Held(A, 2))
        .When(new HoldStock(B, 3, TenPast, InPlaceOf: A)).Then().Answers(new NotEnoughStock(2));

    [Fact]
    public void What_is_pinned_is_not_handed_on() => Item(1).Having(Pinned(A, 1))
        .When(new HoldStock(B, 1, TenPast, InPlaceOf: A)).Then().Answers(new NotEnoughStock(0));

    [Fact]
    public void Looking_at_the_clock_ends_what_is_due_and_only_that() => Item(3)
        .Having(new StockHeld(A, 1, TenPast), new StockHeld(B, 1, TenPast.AddMinutes(1)))
        .When(LookAtTheClock.Instance, at: TenPast).Then(new StockHoldsExpired([A]))
        .Wants(TenPast.AddMinutes(1))
        .When(LookAtTheClock.Instance, at: TenPast).Then()
        .When(LookAtTheClock.Instance, at: TenPast.AddMinutes(1)).Then(new StockHoldsExpired([B]))
        .Wants(null);

    [Fact]
    public void A_hold_can_be_extended_but_never_shortened() => Item(3).Having(Held(A, 1))
        .When(new ExtendStock(A, TenPast.AddMinutes(5))).Then(new StockHoldExtended(A, TenPast.AddMinutes(5)))
        .Wants(TenPast.AddMinutes(5))
        .When(new ExtendStock(A, TenPast)).Then().IsDone()
        .When(LookAtTheClock.Instance, at: TenPast).Then();

    [Fact]
    public void An_ended_hold_cannot_be_extended() => Item(3).Having(Held(A, 1))
        .When(new ExtendStock(A, TenPast.AddMinutes(5)), at: TenPast)
        .Then(new StockHoldsExpired([A])).Refuses<HoldExpired>();

    [Fact]
    public void Extending_what_is_pinned_changes_nothing() => Item(3).Having(Pinned(A, 1))
        .When(new ExtendStock(A, TenPast.AddMinutes(5))).Then().IsDone();

    [Fact]
    public void A_released_hold_is_free_again_and_releasing_twice_is_harmless() => Item(3).Having(Held(A, 3))
        .When(new ReleaseStock(A)).Then(new StockReleased(A)).IsDone()
        .Look(Shows(onHand: 3, reserved: 0, allocated: 0, available: 3))
        .Wants(null)
        .When(new ReleaseStock(A)).Then().IsDone();
}
