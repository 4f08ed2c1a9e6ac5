using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Reservations;
using Commerce.Grains.Slots;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Orders;

public class Placing : AnOrder
{
    [Fact]
    public void A_draft_holds_each_variant_once_and_a_place_in_the_slot()
    {
        var slot = new PickupSlot(new(2026, 11, 22), Noon.AddDays(1), Noon.AddDays(1).AddHours(1), 4);
        var draft = new DraftOrder(
            Cart, null, Somebody, Germany, Channel.Web, "de", [new(A, Helmet, 2, 1), new(B, Helmet, 1, 1)], [AtArbat with { Slot = slot }], Eur(0), TenPast);
        Order().When(draft).Then<OrderDrafted>()
            .Owes(new HoldStock(OfHelmets, 3, TenPast), new HoldSlot(OrderHolds.Slot(Id, 1), slot.Start, slot.End, 4, TenPast))
            .When(draft).Then().IsDone();
    }

    [Fact]
    public void A_draft_that_comes_after_its_time_is_refused() => Order()
        .When(new DraftOrder(Cart, null, Somebody, Germany, Channel.Web, "de", [new(A, Helmet, 2, 1)], [AtArbat], Eur(0), TenPast), at: TenPast)
        .Then().Refuses<CheckoutExpired>();

    [Fact]
    public void An_order_that_was_never_drafted_is_not_found() => Order().When(Place()).Then().Answers(new NotFound("order"));

    [Fact]
    public void What_the_stock_answers_comes_back() => Assert.Equal(
        [new HoldAnswered(OfHelmets, true, 0), new HoldAnswered(OfHelmets, false, 1), new HoldAnswered(OfHelmets, false, 0)],
        new Answer[] { Done.Instance, new NotEnoughStock(1), new HoldExpired() }.Select(answer => Order()
            .When(new DraftOrder(Cart, null, Somebody, Germany, Channel.Web, "de", [new(A, Helmet, 2, 1)], [AtArbat], Eur(0), TenPast))
            .AfterAnswer<HoldStock>(answer)).Cast<HoldAnswered>());

    [Fact]
    public void Answers_that_come_twice_count_once() => Order(Drafted())
        .When(new HoldAnswered(OfHelmets, true, 0)).Then(new HoldGranted(OfHelmets)).Look<OrderState>(order => Assert.False(order.HoldsPlaced))
        .When(new HoldAnswered(OfHelmets, true, 0)).Then().IsDone()
        .When(new HoldAnswered(OfHelmets, false, 0)).Then().IsDone()
        .When(new HoldAnswered(new(Guid.Empty), true, 0)).Then().IsDone()
        .When(new HoldAnswered(OfBikes, true, 0)).Look<OrderState>(order => Assert.True(order.HoldsPlaced))
        .Look(Counts(new UnitCounts { Reserved = 3 }));

    [Fact]
    public void What_is_short_is_told_when_all_is_known_and_the_rest_is_let_go() => Order(Drafted())
        .When(new HoldAnswered(OfHelmets, false, 1)).Then(new HoldDenied(OfHelmets, 1))
        .When(new HoldAnswered(OfBikes, true, 0)).Then(new OrderDraftFailed([new(Helmet.Variant, Arbat, 1)]))
        .Owes(new ReleaseStock(OfBikes), new OrderEnded(Id, CheckoutOutcome.OutOfStock, [new(A, 2), new(B, 1)]))
        .When(Place()).Refuses<OutOfStock>();

    [Fact]
    public void Placing_pins_everything_first() => Order(Held())
        .When(Place()).Then(Placed())
        .Owes(new PinStock(OfHelmets, 1), new PinStock(OfBikes, 1))
        .When(new PinAnswered(OfHelmets, true)).Then(new HoldPinned(OfHelmets)).Owes()
        .When(new PinAnswered(OfBikes, true)).Then(new HoldPinned(OfBikes)).Owes(new Authorize(Id, 1, Eur(120_00), "tok"))
        .When(new PinAnswered(OfBikes, true)).Then().IsDone();

    [Fact]
    public void What_is_paid_in_the_store_is_confirmed_when_the_last_hold_is_pinned() => Order([.. Held(), Placed(null), new HoldPinned(OfHelmets)])
        .When(new PinAnswered(OfBikes, true)).Then(new OrderConfirmed(Noon));

    [Fact]
    public void A_number_is_claimed_once() => Assert.Equal(
        [new UniqueClaim(OrderGrain.NumberScope, "R1")],
        new[] { Placed(), Placed(attempt: 2) }.SelectMany(new OrderGrain().Claims));

    [Fact]
    public void Nothing_is_placed_before_it_is_held() => Order(Drafted()).When(Place()).Then().Refuses<HoldsMissing>();

    [Fact]
    public void Nothing_is_placed_after_its_time() => Order(Held())
        .When(Place(), at: TenPast).Then(new OrderExpired(EndReason.HoldExpired, TenPast)).Refuses<CheckoutExpired>()
        .When(Place()).Then().Refuses<CheckoutExpired>();

    [Fact]
    public void What_is_shipped_needs_an_address_and_a_card() => Order(Held(Shipped))
        .When(Place()).Then().Refuses<AddressMissing>()
        .When(Place(null, Home)).Then().Refuses<PayInStoreNotOffered>()
        .When(Place("tok", Home)).Then<OrderPlaced>();

    [Fact]
    public void What_is_placed_is_not_placed_again()
    {
        Order(Pinned()).When(Place()).Then().Answers(new OrderAlreadyPlaced(OrderStatus.Placed));
        Order([Drafted(), new OrderCancelled(EndReason.Abandoned, Noon)]).When(Place()).Then().Answers(new OrderEndedAlready(OrderStatus.Cancelled));
    }

    [Fact]
    public void A_hold_that_ran_out_before_it_was_pinned_ends_the_order_and_lets_the_rest_go() => Order([.. Held(), Placed()])
        .When(new PinAnswered(OfHelmets, true))
        .When(new PinAnswered(OfBikes, false)).Then(new OrderExpired(EndReason.HoldExpired, Noon))
        .Owes(
            new ReleaseStock(OfHelmets), new ReleaseStock(OfBikes), new CancelRemaining(Id),
            new OrderEnded(Id, CheckoutOutcome.Expired, [new(A, 2), new(B, 1)]));

    [Fact]
    public void A_confirmed_order_takes_what_it_held_and_opens_the_work() => Order(Pinned())
        .When(Answered(TransactionStatus.Success)).Then(new OrderConfirmed(Noon))
        .Look(Counts(new UnitCounts { Allocated = 3 }))
        .When(Answered(TransactionStatus.Success)).Then().IsDone();

    [Fact]
    public void A_declined_card_leaves_time_for_another() => Order(Pinned())
        .When(Answered(TransactionStatus.Failure)).Then(new PaymentDeclined(1, "declined", TenPast)).Owes().Wants(TenPast)
        .When(Answered(TransactionStatus.Failure)).Then().IsDone()
        .When(Place("other"))
        .Owes(new Authorize(Id, 2, Eur(120_00), "other"))
        .When(Answered(TransactionStatus.Failure)).Then().IsDone()
        .When(Answered(TransactionStatus.Success)).Then().IsDone();

    [Fact]
    public void A_decline_that_comes_after_the_time_leaves_a_little_more() => Order(Pinned())
        .When(LookAtTheClock.Instance, at: TenPast).Then().IsDone()
        .When(Answered(TransactionStatus.Failure), at: TenPast)
        .Then(new PaymentDeclined(1, "declined", TenPast + OrderLimits.AnotherCard))
        .When(LookAtTheClock.Instance, at: TenPast + OrderLimits.AnotherCard)
        .Then(new OrderExpired(EndReason.HoldExpired, TenPast + OrderLimits.AnotherCard));

    [Fact]
    public void What_the_bank_asks_is_shown_once_and_has_its_time() => Order(Pinned())
        .When(Answered(TransactionStatus.Unknown)).Then(new PaymentUncertain(1))
        .When(Answered(TransactionStatus.Unknown)).Then().IsDone()
        .When(Answered(TransactionStatus.ActionRequired)).Then(new PaymentActionRequired(1, "https://bank", Noon + OrderLimits.ForAction))
        .When(Answered(TransactionStatus.ActionRequired)).Then().IsDone()
        .Wants(Noon + OrderLimits.ForAction)
        .When(LookAtTheClock.Instance, at: Noon + OrderLimits.ForAction)
        .Then(new OrderExpired(EndReason.PaymentTimedOut, Noon + OrderLimits.ForAction));

    [Fact]
    public void A_draft_that_nobody_places_ends_and_its_holds_end_by_themselves() => Order(Held()).Wants(TenPast)
        .When(LookAtTheClock.Instance, at: TenPast).Then(new OrderExpired(EndReason.HoldExpired, TenPast))
        .Owes(new OrderEnded(Id, CheckoutOutcome.Expired, [new(A, 2), new(B, 1)])).Wants(null);

    [Fact]
    public void Only_a_draft_is_abandoned() => Order(Pinned()).When(new AbandonOrder()).Then().IsDone();

    [Fact]
    public void What_is_held_for_an_order_that_has_ended_is_given_back() => Order([.. Held(), new OrderCancelled(EndReason.Abandoned, Noon)])
        .When(new HoldAnswered(OfHelmets, true, 0)).Then(new StrayHoldFound(OfHelmets)).Owes(new ReleaseStock(OfHelmets))
        .When(new PinAnswered(OfHelmets, true)).Then(new StrayHoldFound(OfHelmets))
        .When(new PinAnswered(OfHelmets, false)).Then().IsDone()
        .When(new HoldAnswered(OfHelmets, false, 0)).Then().IsDone();

    [Fact]
    public void Echoes_of_a_secured_hold_change_nothing() => Order(Confirmed())
        .When(new HoldAnswered(OfHelmets, false, 0)).Then().IsDone()
        .When(new PinAnswered(OfHelmets, false)).Then().IsDone()
        .When(new PinAnswered(OfHelmets, true)).Then().IsDone();

    private static PaymentAnswered Answered(TransactionStatus result) => new(1, result, null, "https://bank");
}
