using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Slots;

namespace Commerce.Grains.Tests.Journeys;

public class Collecting : Journey
{
    [Fact]
    public void A_ready_order_is_handed_over_and_the_card_is_charged()
    {
        Stock(Arbat, Helmet, 3);
        var cart = Basket((Helmet, 2, Collect(Arbat)));
        var order = Checkout(cart, slots: true);
        Assert.True(OrderOf(order).HoldsPlaced);
        Assert.Equal(1, StockOf(Arbat, Helmet).Available);

        Done(Place(order));
        Assert.Equal(OrderStatus.Confirmed, OrderOf(order).Status);
        Assert.Equal(2, StockOf(Arbat, Helmet).Allocated);
        Assert.Empty(CartOf(cart).Lines);

        MakeReady(order);
        Done(HandOver(order));

        Assert.Equal(OrderStatus.Completed, OrderOf(order).Status);
        Assert.Equal(99_80, PaymentOf(order).CapturedMinor);
        Assert.Equal(1, StockOf(Arbat, Helmet).OnHand);
        Assert.Equal([MessageTemplate.OrderConfirmed, MessageTemplate.OrderReady], World.Messages.Select(message => message.Template));
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_checkout_that_is_paid_in_the_store_takes_few_events()
    {
        Stock(Arbat, Helmet, 3);
        var cart = Basket((Helmet, 1, Collect(Arbat)));
        World.Journal.Clear();
        Place(Checkout(cart), card: null);

        Assert.Equal(
            ["CheckoutBegun", "OrderDrafted", "StockHeld", "HoldGranted", "OrderPlaced", "StockPinned", "OrderConfirmed",
                "StockAllocated", "FulfilmentOpened", "CheckoutEnded"],
            World.Journal.Select(entry => entry.Happened.GetType().Name));
    }

    [Fact]
    public void An_order_is_paid_at_the_counter_and_then_handed_over()
    {
        Stock(Arbat, Helmet, 3);
        var order = Checkout(Basket((Helmet, 2, Collect(Arbat))));
        Done(Place(order, card: null));
        MakeReady(order);

        Assert.Equal(new Money(99_80, Eur), Refused<NotPaid>(HandOver(order)).Amount);
        Assert.Equal(new Money(99_80, Eur), Refused<WrongAmount>(Tender(order, 99_00)).Due);
        Done(Tender(order, 99_80));
        Refused<NothingDue>(Tender(order, 99_80));
        Done(HandOver(order));

        Assert.Equal(OrderStatus.Completed, OrderOf(order).Status);
        Assert.Equal(TenderKind.Cash, PaymentOf(order).Transactions.Single().Tender);
        Invariants.AtRest(World);
    }

    [Fact]
    public void What_was_paid_at_the_counter_and_left_behind_is_given_back()
    {
        Stock(Arbat, Helmet, 3);
        var order = Checkout(Basket((Helmet, 2, Collect(Arbat))));
        Place(order, card: null);
        MakeReady(order);
        Tender(order, 99_80);
        Done(HandOver(order, 1, new LineQuantity(OrderOf(order).Lines[0].Id, 1)));

        Assert.Equal(49_90, PaymentOf(order).RefundedMinor);
        Assert.Equal(2, StockOf(Arbat, Helmet).Available);
        Invariants.AtRest(World);
    }

    [Fact]
    public void What_is_left_at_the_counter_is_not_charged_and_the_rest_is_given_back()
    {
        Stock(Arbat, Helmet, 3);
        var order = Checkout(Basket((Helmet, 3, Collect(Arbat))));
        Place(order);
        MakeReady(order);
        Done(HandOver(order, 1, new LineQuantity(OrderOf(order).Lines[0].Id, 2)));

        Assert.Equal(99_80, PaymentOf(order).CapturedMinor);
        Assert.Equal(49_90, PaymentOf(order).CancelledMinor);
        Assert.Equal(new UnitCounts { HandedOver = 2, Cancelled = 1 }, OrderOf(order).Units());
        Invariants.AtRest(World);
    }

    [Fact]
    public void Nobody_comes_and_the_goods_are_free_again()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order);
        MakeReady(order);
        World.Pass(TimeSpan.FromDays(2));
        Assert.Equal(MessageTemplate.PickupReminder, World.Messages[^1].Template);
        Assert.Equal(FulfilmentStatus.ReadyForPickup, StoreOf(order).Status);

        World.Pass(TimeSpan.FromDays(1));
        Assert.Equal(OrderStatus.Expired, OrderOf(order).Status);
        Assert.Equal(EndReason.NotCollected, OrderOf(order).Ended);
        Assert.Equal(1, StockOf(Arbat, Helmet).Available);
        Assert.Equal(49_90, PaymentOf(order).CancelledMinor);
        Refused<NotReadyForPickup>(HandOver(order));
        Done(Staff(order, new ReturnToShelf()));
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_charge_whose_result_is_unknown_is_checked_and_then_succeeds_once()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order);
        MakeReady(order);
        World.Gateway.NextCharges.Enqueue(TransactionStatus.Unknown);
        Done(HandOver(order));

        Assert.Contains(World.Journal, entry => entry.Happened is TransactionAnswered { Result: TransactionStatus.Unknown });
        Assert.Equal(FulfilmentStatus.HandedOver, StoreOf(order).Status);
        Assert.Equal(49_90, PaymentOf(order).CapturedMinor);
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_refused_charge_keeps_the_goods_until_another_try_succeeds()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order);
        MakeReady(order);
        World.Gateway.NextCharges.Enqueue(TransactionStatus.Failure);
        HandOver(order);
        Assert.Equal(HandOverPhase.Failed, StoreOf(order).HandOver!.Phase);
        Assert.Equal(FulfilmentStatus.ReadyForPickup, StoreOf(order).Status);

        Done(HandOver(order));
        Assert.Equal(OrderStatus.Completed, OrderOf(order).Status);
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_manager_may_let_the_goods_go_unpaid_and_that_is_recorded()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order);
        MakeReady(order);
        World.Gateway.NextCharges.Enqueue(TransactionStatus.Failure);
        HandOver(order);
        Done(Staff(order, new OverrideRelease("regular customer"), by: Manager));

        Assert.Equal(new ReleaseOverride("regular customer", Manager), StoreOf(order).HandOver!.Override);
        Assert.Equal(OrderStatus.Completed, OrderOf(order).Status);
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_slot_is_free_again_when_its_order_is_cancelled()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))), slots: true);
        Place(order);
        var slots = SlotsGrain.Of(Arbat, NodaTime.LocalDate.FromDateOnly(Tomorrow.Day));
        Assert.Equal(1, World.Read<SlotsState>(slots).Reservations.Committed);

        World.Ask(OrderGrain.Of(order), new CancelOrder([], CancelReason.ChangedMind, false));
        Assert.Equal(0, World.Read<SlotsState>(slots).Reservations.Count);
        Assert.Equal(OrderStatus.Cancelled, OrderOf(order).Status);
        Invariants.AtRest(World);
    }

    private Answer Tender(OrderId order, long minor) =>
        World.Ask(OrderGrain.Of(order), new TakeTender(At(order), new(minor, Eur), TenderKind.Cash, "till 7"), Clerk);
}
