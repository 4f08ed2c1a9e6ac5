using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Orders;

public class Fulfilling : AnOrder
{
    private static readonly HandOverReport Taking = new(1, [new(A, 2), new(B, 1)], false);

    [Fact]
    public void A_report_is_taken_once_and_an_older_one_not_at_all() => Order(Confirmed())
        .When(Report(2, FulfilmentStatus.Picked, new(A, 2), new(B, 1)))
        .Then(new FulfilmentProgressed(Store, 2, FulfilmentStatus.Picked, [new(A, 2), new(B, 1)], Noon))
        .When(Report(2, FulfilmentStatus.Picked, new(A, 2), new(B, 1))).Then().IsDone()
        .When(Report(1, FulfilmentStatus.Open, new(A), new(B))).Then().IsDone()
        .When(Report(3, FulfilmentStatus.ReadyForPickup, new(A, 2), new(B, 1)))
        .Then(new FulfilmentProgressed(Store, 3, FulfilmentStatus.ReadyForPickup, null, Noon))
        .When(Report(9, FulfilmentStatus.Open) with { Fulfilment = FulfilmentGrain.IdOf(Id, 7) }).Then().IsDone();

    [Fact]
    public void A_hand_over_is_charged_before_the_goods_go() => Order([.. Confirmed(), Ready])
        .When(Report(3, FulfilmentStatus.ReadyForPickup, new(A, 2), new(B, 1)) with { HandOver = Taking })
        .Then(new ChargeAsked(Store, 3, 1, Taking.Units, Eur(120_00))).Owes(new Capture($"{Store}/1", Eur(120_00)))
        .When(new CaptureAnswered($"{Store}/1", true, null)).Then(new ChargeSettled(Store, 1)).Owes(new ReleaseGoods(1))
        .When(new CaptureAnswered($"{Store}/1", true, null)).Then().IsDone()
        .When(Report(4, FulfilmentStatus.HandedOver, new(A, Taken: 2), new(B, Taken: 1)) with { HandOver = Taking })
        .Then(
            new FulfilmentProgressed(Store, 4, FulfilmentStatus.HandedOver, [new(A, Taken: 2), new(B, Taken: 1)], Noon),
            new OrderCompleted(Noon))
        .Owes();

    [Fact]
    public void A_charge_that_failed_keeps_the_goods_and_the_next_attempt_is_charged_anew() => Order([.. Confirmed(), Ready])
        .When(Report(3, FulfilmentStatus.ReadyForPickup, new(A, 2), new(B, 1)) with { HandOver = Taking })
        .When(new CaptureAnswered($"{Store}/1", false, "expired")).Then(new ChargeFailed(Store, 1, "expired")).Owes(new RefuseGoods(1, "expired"))
        .When(Report(4, FulfilmentStatus.ReadyForPickup, new(A, 2), new(B, 1)) with { HandOver = Taking with { Attempt = 2 } })
        .Then(new ChargeAsked(Store, 4, 2, Taking.Units, Eur(120_00)))
        .When(new CaptureAnswered($"{Store}/1", true, null)).Then().IsDone();

    [Fact]
    public void An_overridden_hand_over_whose_start_was_never_heard_of_is_charged_and_waited_for() => Order(Confirmed())
        .When(Report(5, FulfilmentStatus.HandedOver, new(A, Taken: 2), new(B, Taken: 1)) with { HandOver = Taking with { Unpaid = true } })
        .Then<ChargeAsked>().Look<OrderState>(order => Assert.Equal(OrderStatus.Confirmed, order.Status))
        .When(new CaptureAnswered($"{Store}/1", false, null)).Then<OrderCompleted>();

    [Fact]
    public void What_was_not_charged_is_given_back_at_the_end() => Order([.. Confirmed(), Ready, new ChargeAsked(Store, 3, 1, [new(A, 1)], Eur(10_00)), new ChargeSettled(Store, 1)])
        .When(Report(4, FulfilmentStatus.HandedOver, new(A, Taken: 1, Cancelled: 1), new(B, Cancelled: 1)))
        .Then<OrderCompleted>().Owes(new CancelRemaining(Id));

    [Fact]
    public void Only_what_is_due_is_taken_at_the_counter() => Order([.. Confirmed(null), Ready])
        .When(Tender(1)).Then().Answers(new WrongAmount(Eur(120_00)))
        .When(Tender(120_00) with { Fulfilment = new(Guid.Empty) }).Then().Refuses<UnknownFulfilment>()
        .When(Tender(120_00)).Then<TenderTaken>()
        .Owes(new RecordTender(Id, $"{Store}/tender", Eur(120_00), TenderKind.Cash, "till", "test/1"), new MarkPaid(Eur(120_00)))
        .When(Tender(120_00)).Then().Refuses<NothingDue>();

    [Fact]
    public void Nothing_is_taken_at_the_counter_too_early_or_when_a_card_pays()
    {
        Order(Confirmed(null)).When(Tender(120_00)).Then().Refuses<NothingDue>();
        Order([.. Confirmed(), Ready]).When(Tender(120_00)).Then().Refuses<NotPayableInStore>();
        Order(Pinned(null)).When(Tender(120_00)).Then().Answers(new OrderNotConfirmed(OrderStatus.Placed));
    }

    [Fact]
    public void The_customer_is_asked_about_what_was_not_found() => Order(Confirmed())
        .When(Report(1, FulfilmentStatus.Open, new(A, NotFound: 1), new(B))).Then<OrderItemRejected>(rejected =>
            Assert.Equal(new(A, 1, Noon + OrderLimits.ForChoice), rejected))
        .Look(Counts(new UnitCounts { Unsourced = 1, Allocated = 2 })).Wants(Noon + OrderLimits.ForChoice)
        .When(Report(2, FulfilmentStatus.Open, new(A, NotFound: 2), new(B))).Then<OrderItemRejected>(rejected => Assert.Equal(1, rejected.Quantity))
        .Look(Counts(new UnitCounts { Unsourced = 2, Allocated = 1 }));

    [Fact]
    public void Another_place_is_asked_pinned_and_then_opened()
    {
        var other = OrderHolds.Stock(Id, 2, Helmet.Variant);
        Order(Asking).When(new ResolveRejected(A, 1, AtCenter, TenPast)).Then(new SourcingStarted(2, AtCenter, A, 1, null, TenPast))
            .Owes(new HoldStock(other, 1, TenPast)).Look(Counts(new UnitCounts { Reserved = 1, Allocated = 2 })).Wants(TenPast)
            .When(new HoldAnswered(other, true, 0)).Then(new HoldGranted(other)).Owes(new PinStock(other, 1))
            .When(new PinAnswered(other, true)).Then(new SourcingSucceeded(2)).Look(Counts(new UnitCounts { Allocated = 3 }))
            .When(new PinAnswered(other, false)).Then().IsDone();
    }

    [Fact]
    public void A_place_that_does_not_have_it_is_told_and_the_customer_asked_again()
    {
        var other = OrderHolds.Stock(Id, 2, Helmet.Variant);
        Order(Asking).When(new ResolveRejected(A, 1, AtCenter, TenPast))
            .When(new HoldAnswered(other, false, 0))
            .Then(new SourcingFailed(2, [new(Helmet.Variant, Center, 0)], Noon + OrderLimits.ForChoice))
            .Look(Counts(new UnitCounts { Unsourced = 1, Allocated = 2 }))
            .When(new HoldAnswered(other, true, 0)).Then(new StrayHoldFound(other)).Owes(new ReleaseStock(other));
    }

    [Fact]
    public void A_place_that_does_not_answer_is_given_up() => Order(Asking)
        .When(new ResolveRejected(A, 1, AtCenter, TenPast))
        .When(LookAtTheClock.Instance, at: TenPast).Then(new SourcingFailed(2, [], TenPast + OrderLimits.ForChoice))
        .Owes(new ReleaseStock(OrderHolds.Stock(Id, 2, Helmet.Variant)));

    [Fact]
    public void Only_what_was_not_found_is_resolved() => Order(Asking)
        .When(new ResolveRejected(A, 2, null, TenPast)).Then().Answers(new NotSoMany(A, 1))
        .When(new ResolveRejected(B, 1, null, TenPast)).Then().Answers(new NotSoMany(B, 0))
        .When(new ResolveRejected(new(Guid.Empty), 1, null, TenPast)).Then().Refuses<UnknownLine>()
        .When(new ResolveRejected(A, 1, Shipped, TenPast)).Then().Refuses<AddressMissing>()
        .When(new ResolveRejected(A, 1, AtCenter, Noon)).Then().Refuses<CheckoutExpired>()
        .When(new ResolveRejected(A, 1, null, TenPast)).Then(new RejectedCancelled(A, 1, CancelReason.OutOfStock));

    [Fact]
    public void What_is_paid_in_the_store_is_not_shipped_instead() =>
        Order([.. Confirmed(null), .. Asking.Skip(Confirmed().Length)])
        .When(new ResolveRejected(A, 1, Shipped, TenPast, Home)).Then().Refuses<PayInStoreNotOffered>();

    private static readonly IEvent Ready = new FulfilmentProgressed(Store, 2, FulfilmentStatus.ReadyForPickup, [new(A, 2), new(B, 1)], Noon);

    private static readonly IEvent[] Asking =
    [
        .. Confirmed(),
        new FulfilmentProgressed(Store, 1, FulfilmentStatus.Open, [new(A, NotFound: 1)], Noon),
        new OrderItemRejected(A, 1, Noon + OrderLimits.ForChoice),
    ];

    private static TakeTender Tender(long minor) => new(Store, Eur(minor), TenderKind.Cash, "till");
}
