using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Stock;

namespace Commerce.Grains.Tests.Fulfilment;

public class Waiting : AFulfilment
{
    private static readonly DateTimeOffset Reminder = Deadline.AddDays(-1);

    [Fact]
    public void The_customer_is_reminded_and_then_the_wait_ends() => Ready().Wants(Reminder)
        .When(LookAtTheClock.Instance, at: Reminder).Then(new PickupReminded(null, Reminder)).Wants(Deadline)
        .When(LookAtTheClock.Instance).Then()
        .When(LookAtTheClock.Instance, at: Deadline).Then(new PickupExpired(Deadline)).Wants(null)
        .Look<FulfilmentState>(state => Assert.Equal([new(A, Returned: 2), new(B, Returned: 1)], state.Progress.ToArray()));

    [Fact]
    public void When_the_wait_ends_the_goods_are_free() => Assert.Equal(
        [
            new ReduceAllocation(OrderHolds.Stock(Order, 1, Helmet), 0),
            new ReduceAllocation(OrderHolds.Stock(Order, 1, Bike), 0),
        ],
        Ready().When(LookAtTheClock.Instance, at: Deadline).Owed.OfType<Effect.Tell>().Select(tell => tell.Command).OfType<ReduceAllocation>());

    [Fact]
    public void The_wait_ends_at_its_time_also_when_the_tick_is_late() => Ready()
        .When(new StartHandOver(Code, null, []), at: Deadline).Then(new PickupExpired(Deadline))
        .Answers(new NotReadyForPickup(FulfilmentStatus.Expired));

    [Fact]
    public void Nobody_is_sent_away_in_the_middle_of_a_hand_over() => Ready()
        .When(new StartHandOver(Code, null, []), at: Deadline.AddMinutes(-1)).Wants(null)
        .When(LookAtTheClock.Instance, at: Deadline.AddMinutes(1)).Then()
        .When(new RefuseGoods(1, "declined")).Then<HandOverFailed>().Wants(Reminder)
        .When(LookAtTheClock.Instance).Then<PickupExpired>();

    [Fact]
    public void On_hold_the_wait_does_not_end() => Ready()
        .When(new HoldFulfilment(1, "fraud?", Opening())).Wants(null)
        .When(LookAtTheClock.Instance, at: Deadline.AddDays(1)).Then();

    [Fact]
    public void The_wait_is_made_longer_and_never_shorter() => Ready()
        .When(new ExtendPickup(Deadline.AddDays(2), Deadline)).Then(new PickupExtended(Deadline.AddDays(2), Deadline))
        .When(new ExtendPickup(Deadline, Reminder)).Then().IsDone()
        .When(new ExtendPickup(Noon, Noon)).Then().Refuses<DeadlinePassed>();

    [Fact]
    public void A_reminder_is_sent_again_when_asked() => Ready()
        .When(new RemindCustomer()).Then(new PickupReminded(By, Noon));

    [Fact]
    public void What_is_not_ready_does_not_wait() => Picked()
        .When(new RemindCustomer()).Then().Refuses<NotReadyForPickup>()
        .When(new ExtendPickup(Deadline, Deadline)).Then().Refuses<NotReadyForPickup>()
        .When(new ReissueCode(2, "new")).Then().Refuses<NotReadyForPickup>();

    [Fact]
    public void Somebody_else_collects() => Ready()
        .When(new ChangeCollector(Contact)).Then(new CollectorChanged(Contact))
        .When(new ChangeCollector(Contact)).Then().IsDone()
        .When(new StartHandOver(Code, null, []))
        .When(new ChangeCollector(null)).Then().Refuses<PaymentBeingChecked>()
        .When(new ReleaseGoods(1))
        .When(new ChangeCollector(null)).Then().Refuses<WrongStep>();

    [Fact]
    public void What_was_not_collected_goes_back_to_the_shelf() => Ready()
        .When(new ReturnToShelf()).Then().Refuses<WrongStep>()
        .When(LookAtTheClock.Instance, at: Deadline)
        .When(new ReturnToShelf()).Then(new ReturnedToShelf(By, Deadline))
        .When(new ReturnToShelf()).Then().IsDone();

    [Fact]
    public void A_parcel_has_no_collector() => Opened(FulfilmentMethod.Ship)
        .When(new ChangeCollector(Contact)).Then().Refuses<WrongMethod>();

    [Fact]
    public void What_is_offered_is_what_the_rules_allow_at_that_moment()
    {
        var (more, waits) = (new ExtendPickup(Deadline.AddDays(2), Deadline), Ready().As<FulfilmentState>());
        Assert.True(FulfilmentOffers.Arrival(waits, Noon) && FulfilmentOffers.Collector(waits, Noon) && FulfilmentOffers.Extension(waits, more, Noon));
        Assert.False(FulfilmentOffers.Extension(waits, new(Deadline, Reminder), Noon));
        Assert.False(FulfilmentOffers.Arrival(waits, Deadline) || FulfilmentOffers.Extension(waits, more, Deadline));

        var checking = Ready().When(new StartHandOver(Code, null, [])).As<FulfilmentState>();
        Assert.False(FulfilmentOffers.Arrival(checking, Noon) || FulfilmentOffers.Collector(checking, Noon));
        Assert.False(FulfilmentOffers.Arrival(Picked().As<FulfilmentState>(), Noon));
    }
}
