using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Orders;

public class Cancelling : AnOrder
{
    [Fact]
    public void A_draft_is_simply_given_up() => Order(Held())
        .When(Cancel()).Then(new OrderCancelled(EndReason.Abandoned, Noon))
        .Owes(
            new ReleaseStock(OfHelmets), new ReleaseStock(OfBikes),
            new OrderEnded(Id, CheckoutOutcome.Abandoned, [new(A, 2), new(B, 1)]));

    [Fact]
    public void While_it_is_paid_only_the_whole_order_is_cancelled_and_no_money_is_kept() => Order(Pinned())
        .When(Cancel(new LineQuantity(A, 1))).Then().Refuses<PaymentInProgress>()
        .When(Cancel(new(A, 2), new(B, 1))).Then(new OrderCancelled(EndReason.Cancelled, Noon))
        .Owes(
            new ReleaseStock(OfHelmets), new ReleaseStock(OfBikes), new CancelRemaining(Id),
            new OrderEnded(Id, CheckoutOutcome.Cancelled, [new(A, 2), new(B, 1)]))
        .When(Cancel()).Then().Answers(new OrderEndedAlready(OrderStatus.Cancelled));

    [Fact]
    public void The_store_is_asked_for_an_absolute_number_and_asked_again_for_more() => Order(Confirmed())
        .When(Cancel(new LineQuantity(A, 1))).Then(Asked(new LineQuantity(A, 1)))
        .When(Cancel(new LineQuantity(A, 1))).Then(Asked(new LineQuantity(A, 2)))
        .When(Cancel(new LineQuantity(A, 1))).Then().Refuses<NothingToCancel>()
        .When(Cancel(new LineQuantity(B, 2))).Then().Answers(new NotSoMany(B, 1))
        .When(Cancel(new LineQuantity(new(Guid.Empty), 1))).Then().Refuses<UnknownLine>();

    [Fact]
    public void The_order_ends_when_the_store_has_cancelled_everything() => Order(Confirmed())
        .When(Cancel())
        .When(Report(1, FulfilmentStatus.Cancelled, new(A, Cancelled: 2), new(B, Cancelled: 1))).Then<OrderCancelled>()
        .Look(Counts(new UnitCounts { Cancelled = 3 }));

    [Fact]
    public void What_the_store_refuses_may_be_asked_again() => Order(Confirmed())
        .When(Cancel(new LineQuantity(A, 1)))
        .When(new CancellationAnswered(Store, "picked")).Then(new CancellationRefused(Store, "picked"))
        .When(new CancellationAnswered(Store, "picked")).Then().IsDone()
        .When(Cancel(new LineQuantity(A, 1))).Then(Asked(new LineQuantity(A, 1)));

    [Fact]
    public void A_customer_does_not_cancel_what_is_picked_but_the_staff_do() => Order(
            [.. Confirmed(), new FulfilmentProgressed(Store, 1, FulfilmentStatus.Picked, [new(A, 2), new(B, 1)], Noon)])
        .When(Cancel()).Then().Refuses<NothingToCancel>()
        .When(Cancel() with { ByStaff = true }).IsDone()
        .Look<OrderState>(order => Assert.Equal([new(A, 2), new(B, 1)], order.Groups[0].CancelAsked.ToArray()));

    [Fact]
    public void Nobody_cancels_what_is_being_handed_over() => Order(
            [.. Confirmed(), new ChargeAsked(Store, 1, 1, [new(A, 2), new(B, 1)], Eur(120_00))])
        .When(Cancel() with { ByStaff = true }).Then().Refuses<NothingToCancel>();

    [Fact]
    public void What_was_to_be_cancelled_and_then_was_not_found_is_cancelled_without_asking() => Order(Confirmed())
        .When(Cancel(new LineQuantity(A, 2)))
        .When(Report(1, FulfilmentStatus.Open, new(A, Cancelled: 1, NotFound: 1), new(B)))
        .Then<RejectedCancelled>(cancelled => Assert.Equal((A, 1), (cancelled.Line, cancelled.Quantity)))
        .Look(Counts(new UnitCounts { Cancelled = 2, Allocated = 1 }));

    [Fact]
    public void What_no_store_has_is_cancelled_first_also_while_it_is_looked_for_elsewhere() => Order(
        [
            .. Confirmed(),
            new FulfilmentProgressed(Store, 1, FulfilmentStatus.Open, [new(A, NotFound: 1)], Noon),
            new SourcingStarted(2, AtCenter, A, 1, null, TenPast),
        ])
        .When(Cancel(new LineQuantity(A, 1)))
        .Then(new SourcingFailed(2, [], Noon + OrderLimits.ForChoice), new RejectedCancelled(A, 1, CancelReason.ChangedMind))
        .Owes(new ReleaseStock(OrderHolds.Stock(Id, 2, Helmet.Variant)))
        .Look(Counts(new UnitCounts { Cancelled = 1, Allocated = 2 }));

    [Fact]
    public void On_hold_nothing_is_decided_until_it_goes_on() => Order(Confirmed())
        .When(new HoldOrder("fraud?")).Then(new OrderHeld("fraud?"))
        .When(new HoldOrder("again")).Then().IsDone()
        .When(new TakeTender(Store, Eur(1), TenderKind.Cash, "till")).Then().Answers(new OrderIsHeld("fraud?"))
        .When(new ResumeOrder()).Then(new OrderResumed())
        .When(new ResumeOrder()).Then().IsDone();

    [Fact]
    public void Only_a_confirmed_order_is_put_on_hold() => Order(Pinned())
        .When(new HoldOrder("fraud?")).Then().Answers(new OrderNotConfirmed(OrderStatus.Placed));

    private static CancelOrder Cancel(params LineQuantity[] lines) => new([.. lines], CancelReason.ChangedMind, false);

    private static CancellationAsked Asked(params LineQuantity[] lines) => new(Store, [.. lines], CancelReason.ChangedMind, false, "test/1");
}
