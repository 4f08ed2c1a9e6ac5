using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;

namespace Commerce.Grains.Tests.Journeys;

public class Changes : Journey
{
    [Fact]
    public void What_is_not_found_comes_from_another_store()
    {
        Stock(Center, Helmet, 1);
        var (order, line) = OneNotFound();
        Assert.Equal(MessageTemplate.OrderChanged, World.Messages[^1].Template);
        Assert.Equal(1, StockOf(Arbat, Helmet).OnHand);
        Assert.Equal(new UnitCounts { Unsourced = 1, Picked = 1 }, OrderOf(order).Units());

        Done(Resolve(order, line, new(FulfilmentMethod.Pickup, Center)));
        Assert.Equal(new UnitCounts { Allocated = 1, Picked = 1 }, OrderOf(order).Units());
        Assert.Equal(1, StockOf(Center, Helmet).Allocated);

        Collect(order, 1);
        Assert.Equal(OrderStatus.Confirmed, OrderOf(order).Status);
        Collect(order, 2);
        Assert.Equal(OrderStatus.Completed, OrderOf(order).Status);
        Assert.Equal(99_80, PaymentOf(order).CapturedMinor);
        Invariants.AtRest(World);
    }

    [Fact]
    public void What_is_not_found_is_shipped_instead_at_no_cost()
    {
        Stock(Warehouse, Helmet, 1);
        var (order, line) = OneNotFound();
        Done(Resolve(order, line, new(FulfilmentMethod.Ship, Warehouse)));
        PickAll(order, 2);
        Staff(order, new PackFulfilment(), 2);
        Done(Staff(order, new MarkShipped("DHL", "123"), 2));
        Collect(order, 1);
        Assert.Equal(OrderStatus.Confirmed, OrderOf(order).Status);
        Done(Staff(order, new MarkDelivered(), 2));
        Assert.Equal(OrderStatus.Completed, OrderOf(order).Status);
        Invariants.AtRest(World);
    }

    [Fact]
    public void What_is_not_found_is_cancelled()
    {
        var (order, line) = OneNotFound();
        Done(Resolve(order, line, null));
        Assert.Equal(new UnitCounts { Cancelled = 1, Picked = 1 }, OrderOf(order).Units());
        Collect(order, 1);
        Assert.Equal(49_90, PaymentOf(order).CapturedMinor);
        Assert.Equal(49_90, PaymentOf(order).CancelledMinor);
        Invariants.AtRest(World);
    }

    [Fact]
    public void When_the_other_store_has_none_either_the_customer_is_asked_again()
    {
        var (order, line) = OneNotFound();
        Done(Resolve(order, line, new(FulfilmentMethod.Pickup, Center)));
        Assert.Equal([new Shortage(Helmet.Variant, Center, 0)], OrderOf(order).Shortages.ToArray());
        Assert.Equal(1, OrderOf(order).Unsourced(line));
        Assert.NotEmpty(OrderOf(order).Asking);
    }

    [Fact]
    public void Who_does_not_answer_gets_that_part_cancelled()
    {
        var (order, line) = OneNotFound();
        World.Pass(OrderLimits.ForChoice);
        Assert.Equal(0, OrderOf(order).Unsourced(line));
        Assert.Equal(new UnitCounts { Cancelled = 1, Picked = 1 }, OrderOf(order).Units());
    }

    [Fact]
    public void When_nothing_is_found_the_fulfilment_order_is_rejected()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))), slots: true);
        Place(order);
        var line = OrderOf(order).Lines[0].Id;
        Staff(order, new ReportNotFound(line, 1, NotFoundReason.Damaged));
        Assert.Equal(FulfilmentStatus.Rejected, StoreOf(order).Status);
        Resolve(order, line, null);
        Assert.Equal(OrderStatus.Cancelled, OrderOf(order).Status);
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_customer_cancels_until_the_first_unit_is_picked_and_the_clerk_until_the_hand_over()
    {
        Stock(Arbat, Helmet, 2);
        var order = Checkout(Basket((Helmet, 2, Collect(Arbat))));
        Place(order);
        var line = OrderOf(order).Lines[0].Id;
        Done(Cancel(order, staff: false, new LineQuantity(line, 1)));
        Assert.Equal(1, StockOf(Arbat, Helmet).Available);

        PickAll(order);
        Refused<NothingToCancel>(Cancel(order, staff: false));
        Done(Cancel(order, staff: true));
        Assert.Equal(OrderStatus.Cancelled, OrderOf(order).Status);
        Assert.Equal(99_80, PaymentOf(order).CancelledMinor);
        Assert.Equal(MessageTemplate.OrderCancelled, World.Messages[^1].Template);
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_cancellation_that_meets_a_pick_is_refused_by_the_store()
    {
        Stock(Arbat, Helmet, 3);
        var order = Checkout(Basket((Helmet, 3, Collect(Arbat))));
        Place(order);
        var line = OrderOf(order).Lines[0].Id;
        Staff(order, new PickLine(line, 1));
        Done(Cancel(order, staff: false));
        Assert.NotNull(OrderOf(order).CancellationRefused);
        Assert.Equal(3, OrderOf(order).Units().Allocated);
        Collect(order, 1);
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_parcel_is_charged_when_it_goes_and_the_order_is_complete_when_it_arrives()
    {
        Stock(Warehouse, Bike, 1);
        var order = Checkout(Basket((Bike, 1, Ship)), shipping: new(15_00, Eur));
        Refused<PayInStoreNotOffered>(Place(order, card: null));
        Place(order);
        PickAll(order);
        Refused<WrongMethod>(Staff(order, new MarkReady(Code, World.Now.AddDays(1), World.Now)));
        Done(Staff(order, new PackFulfilment()));
        Done(Staff(order, new MarkShipped("DHL", "123")));
        Assert.Equal(914_00, PaymentOf(order).CapturedMinor);
        Assert.Equal(new UnitCounts { Shipped = 1 }, OrderOf(order).Units());
        Assert.Equal(0, StockOf(Warehouse, Bike).OnHand);
        Done(Staff(order, new SetTracking(TrackingStatus.OutForDelivery), by: "carrier"));
        Done(Staff(order, new SetTracking(TrackingStatus.Delivered), by: "carrier"));
        Assert.Equal(OrderStatus.Completed, OrderOf(order).Status);
        Invariants.AtRest(World);
    }

    [Fact]
    public void An_order_of_two_deliveries_is_charged_part_by_part_to_the_cent()
    {
        var america = new Market("US", Eur, TaxMode.Added, ["en"]);
        var bell = Selling("bell", 9_99, 0.08875m);
        Stock(Arbat, bell, 3);
        Stock(Center, bell, 3);
        var order = Checkout(BasketIn(america, (bell, 3, Collect(Arbat))));
        Place(order);
        var line = OrderOf(order).Lines[0].Id;
        Staff(order, new ReportNotFound(line, 2, NotFoundReason.NotOnShelf));
        Resolve(order, line, new(FulfilmentMethod.Pickup, Center), 1);
        Resolve(order, line, new(FulfilmentMethod.Pickup, Center), 1);
        Collect(order, 1);
        Collect(order, 2);
        Collect(order, 3);
        Assert.Equal(32_63, OrderOf(order).Total.Minor);
        Assert.Equal(32_63, PaymentOf(order).CapturedMinor);
        Assert.Equal(OrderStatus.Completed, OrderOf(order).Status);
        Invariants.AtRest(World);
    }

    [Fact]
    public void An_order_on_hold_stops_the_store_until_it_goes_on()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order);
        Done(World.Ask(OrderGrain.Of(order), new HoldOrder("address looks odd"), Manager));
        Assert.Equal("address looks odd", Refused<FulfilmentPaused>(Staff(order, new StartPicking())).Reason);
        Done(World.Ask(OrderGrain.Of(order), new ResumeOrder(), Manager));
        Collect(order, 1);
        Invariants.AtRest(World);
    }

    private (OrderId, LineId) OneNotFound()
    {
        Stock(Arbat, Helmet, 2);
        var order = Checkout(Basket((Helmet, 2, Collect(Arbat))));
        Place(order);
        var line = OrderOf(order).Lines[0].Id;
        Done(Staff(order, new PickLine(line, 1)));
        Done(Staff(order, new ReportNotFound(line, 1, NotFoundReason.NotOnShelf)));
        return (order, line);
    }

    private Answer Resolve(OrderId order, LineId line, PlannedGroup? group, int quantity = 1) =>
        World.Ask(OrderGrain.Of(order), new ResolveRejected(line, quantity, group, World.Now.AddMinutes(10)));

    private Answer Cancel(OrderId order, bool staff, params LineQuantity[] lines) =>
        World.Ask(OrderGrain.Of(order), new CancelOrder([.. lines], CancelReason.ChangedMind, staff));

    private void Collect(OrderId order, int group)
    {
        MakeReady(order, group);
        Done(HandOver(order, group));
    }
}
