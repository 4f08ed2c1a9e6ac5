using Commerce.Grains.Carts;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;

namespace Commerce.Grains.Tests.Journeys;

public class Checkouts : Journey
{
    [Fact]
    public void Another_card_is_tried_after_one_was_declined()
    {
        Stock(Arbat, Helmet, 1);
        var cart = Basket((Helmet, 1, Collect(Arbat)));
        var order = Checkout(cart);
        Place(order, "declined");
        Assert.Equal((OrderStatus.Draft, PaymentStep.Declined), (OrderOf(order).Status, OrderOf(order).PaymentStep));
        Assert.Single(CartOf(cart).Lines);
        Assert.Equal(0, StockOf(Arbat, Helmet).Available);

        Done(Place(order, "ok"));
        Assert.Equal(OrderStatus.Confirmed, OrderOf(order).Status);
        Assert.Equal(2, PaymentOf(order).Transactions.Length);
    }

    [Fact]
    public void After_a_declined_card_the_customer_may_choose_to_pay_in_the_store()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order, "declined");
        Done(Place(order, card: null));
        Assert.Equal(OrderStatus.Confirmed, OrderOf(order).Status);
        Assert.True(StoreOf(order).PayInStore);
    }

    [Fact]
    public void A_declined_checkout_frees_its_goods_when_its_time_is_over()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order, "declined");
        World.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(OrderStatus.Expired, OrderOf(order).Status);
        Assert.Equal(1, StockOf(Arbat, Helmet).Available);
        Refused<CheckoutExpired>(Place(order));
        Invariants.AtRest(World);
    }

    [Fact]
    public void Too_many_declined_cards_end_the_checkout()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        for (var card = 0; card < OrderLimits.Attempts; card++)
            Done(Place(order, "declined"));
        Assert.Equal(EndReason.TooManyAttempts, OrderOf(order).Ended);
        Assert.Equal(1, StockOf(Arbat, Helmet).Available);
    }

    [Fact]
    public void What_the_bank_asks_is_done_and_the_order_is_confirmed_by_webhook()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order, "action");
        Assert.Equal((OrderStatus.Placed, "https://bank.example/3ds"), (OrderOf(order).Status, OrderOf(order).ActionUrl));

        World.Pass(TimeSpan.FromMinutes(12));
        World.Gateway.Finish(PaymentGrain.IdOf(order), TransactionStatus.Success);
        Assert.Equal(OrderStatus.Confirmed, OrderOf(order).Status);
    }

    [Fact]
    public void Who_never_does_what_the_bank_asks_loses_the_goods_and_pays_nothing()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order, "action");
        World.Pass(OrderLimits.ForAction);
        Assert.Equal(EndReason.PaymentTimedOut, OrderOf(order).Ended);
        Assert.Equal(1, StockOf(Arbat, Helmet).Available);
        World.Gateway.Finish(PaymentGrain.IdOf(order), TransactionStatus.Success);
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_payment_whose_result_is_unknown_is_asked_again_with_the_same_key()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order, "slow");
        Assert.Contains(World.Journal, entry => entry.Happened is PaymentUncertain);
        Assert.Equal(OrderStatus.Confirmed, OrderOf(order).Status);
        Assert.Equal(2, World.Gateway.Asked(GatewayRequest.KeyOf(PaymentGrain.IdOf(order), 1)));
        Assert.Single(PaymentOf(order).Transactions);
    }

    [Fact]
    public void Goods_that_nobody_orders_are_free_at_their_time_and_stay_in_the_cart()
    {
        Stock(Arbat, Helmet, 1);
        var cart = Basket((Helmet, 1, Collect(Arbat)));
        var order = Checkout(cart, slots: true);
        World.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(OrderStatus.Expired, OrderOf(order).Status);
        Assert.Equal(1, StockOf(Arbat, Helmet).Available);
        Assert.Single(CartOf(cart).Lines);
        Assert.Null(CartOf(cart).Checkout);
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_shortage_is_told_as_a_whole_and_everything_else_is_let_go()
    {
        Stock(Arbat, Helmet, 1);
        Stock(Arbat, Bike, 5);
        var order = Checkout(Basket((Helmet, 2, Collect(Arbat)), (Bike, 1, Collect(Arbat))));
        var failed = OrderOf(order);
        Assert.Equal((OrderStatus.Cancelled, EndReason.OutOfStock), (failed.Status, failed.Ended));
        Assert.Equal([new Shortage(Helmet.Variant, Arbat, 1)], failed.Shortages.ToArray());
        Assert.Equal(5, StockOf(Arbat, Bike).Available);
        Assert.Single(Refused<OutOfStock>(Place(order)).Shortages);
        Invariants.AtRest(World);
    }

    [Fact]
    public void The_last_one_is_sold_once()
    {
        Stock(Arbat, Helmet, 1);
        var first = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        var second = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Assert.Equal(EndReason.OutOfStock, OrderOf(second).Ended);
        Done(Place(first));
    }

    [Fact]
    public void What_was_added_during_the_checkout_stays_in_the_cart()
    {
        Stock(Arbat, Helmet, 9);
        Stock(Arbat, Bike, 1);
        var cart = Basket((Helmet, 2, Collect(Arbat)));
        var order = Checkout(cart);
        World.Ask(CartGrain.Of(cart), new AddLine(Helmet, 1, Collect(Arbat)));
        World.Ask(CartGrain.Of(cart), new AddLine(Bike, 1, Collect(Arbat)));
        Place(order);
        Assert.Equal([(Helmet, 1), (Bike, 1)], CartOf(cart).Lines.Select(line => (line.Item, line.Quantity)));
    }

    [Fact]
    public void A_second_checkout_gives_up_the_first()
    {
        Stock(Arbat, Helmet, 1);
        var cart = Basket((Helmet, 1, Collect(Arbat)));
        var first = Checkout(cart);
        var second = Checkout(cart);
        Assert.Equal(EndReason.Abandoned, OrderOf(first).Ended);
        Done(Place(second));
    }

    [Fact]
    public void A_number_that_is_taken_changes_nothing()
    {
        Stock(Arbat, Helmet, 2);
        var first = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        var second = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Done(Place(first, number: "R100"));
        Assert.IsType<ClaimTaken>(Place(second, number: "R100"));
        Assert.Equal(OrderStatus.Draft, OrderOf(second).Status);
        Done(Place(second, number: "R101"));
    }

    [Fact]
    public void A_placed_order_is_cancelled_while_its_payment_is_open_and_the_late_success_is_given_back()
    {
        Stock(Arbat, Helmet, 1);
        var order = Checkout(Basket((Helmet, 1, Collect(Arbat))));
        Place(order, "action");
        Done(World.Ask(OrderGrain.Of(order), new CancelOrder([], CancelReason.ChangedMind, false)));
        Assert.Equal(1, StockOf(Arbat, Helmet).Available);
        Invariants.AtRest(World);
    }

    [Fact]
    public void A_guests_cart_joins_the_customers()
    {
        var customer = new CustomerId(Guid.CreateVersion7());
        var guest = Basket((Helmet, 2, Collect(Arbat)), (Bike, 1, Collect(Arbat)));
        var own = CartGrain.OfCustomer(customer);
        World.Ask(CartGrain.Of(own), new OpenCart(Germany, Channel.Web, Somebody, "de", customer));
        World.Ask(CartGrain.Of(own), new AddLine(Helmet, 1, Collect(Arbat)));

        Done(World.Ask(CartGrain.Of(guest), new JoinCustomer(customer)));
        Done(World.Ask(CartGrain.Of(guest), new JoinCustomer(customer)));
        Assert.Equal([(Helmet, 3), (Bike, 1)], CartOf(own).Lines.Select(line => (line.Item, line.Quantity)));
        Assert.Equal(own, Refused<CartJoined>(World.Ask(CartGrain.Of(guest), new AddLine(Bike, 1))).Into);
    }

    [Fact]
    public void A_guests_cart_becomes_the_customers_first()
    {
        var customer = new CustomerId(Guid.CreateVersion7());
        var guest = Basket((Helmet, 2, Collect(Arbat)));
        World.Ask(CartGrain.Of(guest), new JoinCustomer(customer));
        Assert.Equal((customer, 2), (CartOf(CartGrain.OfCustomer(customer)).Customer, CartOf(CartGrain.OfCustomer(customer)).Units));
    }
}
