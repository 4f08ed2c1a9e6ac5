using Commerce.Grains.Reservations;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Stock;

public class Pinning : AStockItem
{
    [Fact]
    public void A_pinned_hold_has_no_deadline() => Item(3).Having(Held(A, 2))
        .When(new PinStock(A, 1)).Then(new StockPinned(A, 1)).IsDone()
        .Wants(null)
        .When(LookAtTheClock.Instance, at: TenPast.AddDays(1)).Then()
        .Look(Shows(onHand: 3, reserved: 2, allocated: 0, available: 1));

    [Fact]
    public void Pinning_twice_is_harmless() => Item(3).Having(Pinned(A, 2))
        .When(new PinStock(A, 1)).Then().IsDone()
        .When(new PinStock(A)).Then().IsDone();

    [Fact]
    public void A_hold_whose_time_is_over_cannot_be_pinned() => Item(3).Having(Held(A, 2))
        .When(new PinStock(A, 1), at: TenPast).Then(new StockHoldsExpired([A])).Refuses<HoldExpired>();

    [Fact]
    public void What_was_never_held_cannot_be_pinned() => Item(3)
        .When(new PinStock(A, 1)).Then().Refuses<HoldExpired>();

    [Fact]
    public void Unpinning_gives_the_deadline_back() => Item(3).Having(Pinned(A, 2))
        .When(new UnpinStock(A, TenPast, 1)).Then(new StockUnpinned(A, TenPast, 1)).IsDone()
        .Wants(TenPast)
        .When(new UnpinStock(A, TenPast, 1)).Then().IsDone();

    [Fact]
    public void Unpinning_with_a_deadline_that_is_past_ends_the_hold() => Item(3).Having(Pinned(A, 2))
        .When(new UnpinStock(A, TenPast, 1), at: TenPast).Then(new StockHoldsExpired([A])).IsDone()
        .Look(Shows(onHand: 3, reserved: 0, allocated: 0, available: 3));

    [Fact]
    public void Unpinning_what_has_ended_changes_nothing() => Item(3)
        .When(new UnpinStock(A, TenPast, 1)).Then().IsDone();

    [Fact]
    public void A_second_attempt_pins_again() => Item(3).Having([.. Pinned(A, 2), new StockUnpinned(A, TenPast, 1)])
        .When(new PinStock(A, 2)).Then(new StockPinned(A, 2)).IsDone().Wants(null);

    [Fact]
    public void A_pin_that_comes_after_its_own_unpin_changes_nothing() => Item(3)
        .Having([.. Pinned(A, 2), new StockUnpinned(A, TenPast, 1)])
        .When(new PinStock(A, 1)).Then().IsDone().Wants(TenPast);

    [Fact]
    public void An_unpin_that_overtakes_its_pin_is_remembered() => Item(3).Having(Held(A, 2))
        .When(new UnpinStock(A, TenPast, 1)).Then(new StockUnpinned(A, TenPast, 1)).IsDone()
        .When(new PinStock(A, 1)).Then().IsDone().Wants(TenPast);

    [Fact]
    public void An_unpin_that_comes_after_the_next_attempts_pin_changes_nothing() => Item(3)
        .Having([.. Pinned(A, 2), new StockPinned(A, 2)])
        .When(new UnpinStock(A, TenPast, 1)).Then().IsDone().Wants(null);

    [Fact]
    public void The_next_attempts_pin_counts_even_before_the_last_ones_unpin() => Item(3).Having(Pinned(A, 2))
        .When(new PinStock(A, 2)).Then(new StockPinned(A, 2)).IsDone();

    [Fact]
    public void Without_attempt_numbers_a_hold_is_pinned_unpinned_and_pinned_again() => Item(3).Having(Held(A, 2))
        .When(new PinStock(A)).Then(new StockPinned(A, 0))
        .When(new UnpinStock(A, TenPast)).Then(new StockUnpinned(A, TenPast, 0))
        .When(new PinStock(A)).Then(new StockPinned(A, 0));
}
