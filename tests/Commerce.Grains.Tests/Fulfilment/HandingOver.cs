using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Fulfilment;

public class HandingOver : AFulfilment
{
    private static readonly HandOverStarted Started = new(1, [new(A, 2), new(B, 1)], null, By, Noon);

    [Fact]
    public void The_right_code_starts_the_hand_over_and_the_order_is_asked_for_the_money() => Ready()
        .When(Show(Code)).Then(Started)
        .Owes(new FulfilmentReported(
            Id, 3, FulfilmentStatus.ReadyForPickup, [new(A, 2), new(B, 1)], new(1, [new(A, 2), new(B, 1)], false)))
        .Look<FulfilmentState>(state => Assert.True(state.Checking))
        .When(Show(Code)).Then().Refuses<PaymentBeingChecked>();

    [Fact]
    public void When_the_money_is_there_the_goods_go() => Ready().Having(Started)
        .When(new ReleaseGoods(1)).Then(new GoodsHandedOver(1, null, Noon))
        .Owes(
            new TakeStock(OrderHolds.Stock(Order, 1, Helmet), 2, StockMovement.HandedOver),
            new TakeStock(OrderHolds.Stock(Order, 1, Bike), 1, StockMovement.HandedOver),
            new FulfilmentReported(Id, 4, FulfilmentStatus.HandedOver, [new(A, Taken: 2), new(B, Taken: 1)], new(1, Started.Units, false)))
        .When(new ReleaseGoods(1)).Then().IsDone()
        .When(Show(Code)).Then().Answers(new NotReadyForPickup(FulfilmentStatus.HandedOver));

    [Fact]
    public void What_is_left_behind_is_cancelled_and_free_again() => Ready()
        .When(new StartHandOver(Code, null, [new(A, 1)])).When(new ReleaseGoods(1))
        .Look<FulfilmentState>(state => Assert.Equal([new(A, Cancelled: 1, Taken: 1), new(B, Cancelled: 1)], state.Progress.ToArray()))
        .Owes(
            new TakeStock(OrderHolds.Stock(Order, 1, Helmet), 1, StockMovement.HandedOver),
            new ReduceAllocation(OrderHolds.Stock(Order, 1, Bike), 0),
            new FulfilmentReported(
                Id, 4, FulfilmentStatus.HandedOver, [new(A, Cancelled: 1, Taken: 1), new(B, Cancelled: 1)], new(1, [new(A, 1)], false)));

    [Fact]
    public void Only_what_is_there_is_handed_over() => Ready()
        .When(new StartHandOver(Code, null, [new(A, 3)])).Then().Answers(new MoreThanOrdered(A, 2))
        .When(new StartHandOver(Code, null, [new(A, 0)])).Then().Refuses<MoreThanOrdered>()
        .When(new StartHandOver(Code, null, [new(A, 2), new(A, 2)])).Then().Refuses<MoreThanOrdered>()
        .When(new StartHandOver(Code, null, [new(new LineId(Guid.Empty), 1)])).Then().Refuses<LineUnknown>();

    [Fact]
    public void Nothing_is_handed_over_before_it_is_ready() => Picked()
        .When(Show(Code)).Then().Answers(new NotReadyForPickup(FulfilmentStatus.Picked));

    [Fact]
    public void A_proof_is_needed_and_an_identity_card_is_one() => Ready()
        .When(Show(null)).Then().Refuses<ProofMissing>()
        .When(new StartHandOver(null, Contact, [])).Then(Started with { IdNote = Contact });

    [Fact]
    public void Five_wrong_codes_lock_until_a_manager_issues_another()
    {
        var ready = Ready();
        for (var left = 4; left >= 0; left--)
            ready.When(Show("wrong")).Then(new PickupCodeMistyped(Noon)).Answers(new WrongPickupCode(left));
        ready.When(Show(Code)).Then().Refuses<PickupCodeLocked>()
            .When(new ReissueCode(3, "new")).Then().Answers(new WrongGeneration(2))
            .When(new ReissueCode(2, "new")).Then(new PickupCodeReissued(2, "new", By))
            .When(new ReissueCode(2, "new")).Then().IsDone()
            .When(Show(Code)).Answers(new WrongPickupCode(4))
            .When(Show("new")).Then<HandOverStarted>();
    }

    [Fact]
    public void A_locked_code_still_lets_an_identity_card_through() => Ready()
        .Having([.. Enumerable.Repeat(new PickupCodeMistyped(Noon), 5)])
        .When(new StartHandOver(null, Contact, [])).Then<HandOverStarted>();

    [Fact]
    public void Unpaid_goods_stay_and_paid_ones_go_at_once() => Ready(payInStore: true)
        .When(Show(Code)).Then().Answers(new NotPaid(new(120_00, Eur)))
        .When(new MarkPaid(new(120_00, Eur))).Then(new PaymentMarked(new(120_00, Eur)))
        .When(new MarkPaid(new(120_00, Eur))).Then().IsDone()
        .When(Show(Code)).Then(Started, new GoodsHandedOver(1, null, Noon));

    [Fact]
    public void When_the_charge_fails_the_goods_stay_and_another_try_is_another_attempt() => Ready().Having(Started)
        .When(new RefuseGoods(1, "declined")).Then(new HandOverFailed(1, "declined", Noon))
        .When(new RefuseGoods(1, "declined")).Then().IsDone()
        .When(new ReleaseGoods(1)).Then().IsDone()
        .When(Show(Code)).Then(Started with { Attempt = 2 })
        .When(new ReleaseGoods(1)).Then().IsDone()
        .When(new RefuseGoods(1, "late")).Then().IsDone();

    [Fact]
    public void A_manager_overrides_while_the_payment_is_checked_or_has_failed() => Ready()
        .When(new OverrideRelease("why")).Then().Refuses<NothingToOverride>()
        .Having(Started)
        .When(new OverrideRelease("why")).Then(new GoodsHandedOver(1, new("why", By), Noon))
        .When(new OverrideRelease("why")).Then().Refuses<NothingToOverride>()
        .When(new ReleaseGoods(1)).Then().IsDone();

    [Fact]
    public void A_customer_arrives() => Ready()
        .When(new Arrive("P3")).Then(new CustomerArrived("P3", Noon))
        .When(new Arrive("P3")).Then().IsDone()
        .When(new Arrive("P4")).Then<CustomerArrived>()
        .When(Show(Code)).Then<HandOverStarted>()
        .When(new Arrive("P5")).Then().Refuses<PaymentBeingChecked>();

    [Fact]
    public void Nobody_arrives_before_it_is_ready() => Picked().When(new Arrive(null)).Then().Refuses<NotReadyForPickup>();

    [Fact]
    public void A_parcel_goes_when_its_money_is_there_and_arrives_once() => Packed()
        .When(new MarkShipped("DHL", "7")).Then(new ShipmentStarted(1, Started.Units, "DHL", "7", By, Noon))
        .When(new MarkShipped("DHL", "7")).Then().Refuses<PaymentBeingChecked>()
        .When(new MarkDelivered()).Then().Refuses<WrongStep>()
        .When(new SetTracking(TrackingStatus.InTransit)).Then().Refuses<WrongStep>()
        .When(new ReleaseGoods(1)).Then(new GoodsShipped(1, null, Noon))
        .When(new SetTracking(TrackingStatus.InTransit)).Then(new TrackingChanged(TrackingStatus.InTransit, Noon))
        .When(new SetTracking(TrackingStatus.InTransit)).Then().IsDone()
        .When(new SetTracking(TrackingStatus.Delivered)).Then<GoodsDelivered>()
        .When(new MarkDelivered()).Then().IsDone()
        .When(new SetTracking(TrackingStatus.InTransit)).Then().IsDone()
        .When(new MarkShipped("DHL", "7")).Then().Refuses<WrongStep>();

    [Fact]
    public void A_parcel_is_packed_first()
    {
        Opened(FulfilmentMethod.Ship).When(new MarkShipped("DHL", null)).Then().Refuses<LinesUnresolved>();
        Picked(FulfilmentMethod.Ship).When(new MarkShipped("DHL", null)).Then().Answers(new WrongStep(FulfilmentStatus.Picked));
    }

    private static StartHandOver Show(string? code) => new(code, null, []);
}
