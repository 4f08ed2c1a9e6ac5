using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.Grains.Tests.Carts;

public class CheckingOut : ACart
{
    private static readonly Quote Cheaper = Helmet with { UnitPrice = new(39_90, Eur), PriceVersion = 2 };

    [Fact]
    public void A_checkout_drafts_an_order_of_all_lines() => Cart(Line(A, Helmet, 2))
        .When(Begin(Helmet)).Then<CheckoutBegun>(begun => Assert.Null(begun.Abandons))
        .Owes(new DraftOrder(
            Id, null, Somebody, Germany, Channel.Web, "de", [new(A, Helmet, 2, 1)], [AtArbat], Money.Zero(Eur), TenPast));

    [Fact]
    public void A_group_that_nobody_needs_is_left_out() => Cart(Line(A, Helmet, 2))
        .When(new BeginCheckout([Helmet], [new(FulfilmentMethod.Ship, Arbat), AtArbat], null, TenPast))
        .Then<CheckoutBegun>(begun => Assert.Equal([AtArbat], begun.Groups.ToArray()));

    [Fact]
    public void An_empty_cart_is_not_checked_out() => Cart().When(Begin()).Then().Refuses<CartEmpty>();

    [Fact]
    public void What_is_no_longer_sold_is_told() => Cart(Line(A, Helmet, 1), Line(B, Bike, 1))
        .When(Begin(Helmet, Bike with { Withdrawn = true })).Then().Refuses<NoLongerSold>(no => Assert.Equal([B], no.Lines.ToArray()))
        .When(Begin(Bike)).Then().Refuses<NoLongerSold>(no => Assert.Equal([A], no.Lines.ToArray()));

    [Fact]
    public void Each_line_needs_a_delivery_that_is_served() => Cart(new LineAdded(A, Helmet, 1, null), Line(B, Bike, 1, Ship))
        .When(Begin(Helmet, Bike)).Then().Refuses<DeliveryMissing>(no => Assert.Equal([A, B], no.Lines.ToArray()));

    [Fact]
    public void A_new_price_is_shown_before_it_is_asked() => Cart(Line(A, Helmet, 1))
        .When(Begin(Cheaper)).Then(new LineRequoted(A, Cheaper, Helmet.UnitPrice))
        .Refuses<PricesChanged>(no => Assert.Equal([new PriceChange(A, Helmet.UnitPrice, Cheaper.UnitPrice)], no.Changes.ToArray()))
        .Look<CartState>(cart => Assert.Equal(Helmet.UnitPrice, cart.Lines[0].PriceBefore))
        .When(Begin(Cheaper)).IsDone().Then<CheckoutBegun>()
        .Look<CartState>(cart => Assert.Null(cart.Lines[0].PriceBefore));

    [Fact]
    public void Accepted_prices_are_no_news_any_more() => Cart(Line(A, Helmet, 1), new LineRequoted(A, Cheaper, Helmet.UnitPrice))
        .When(new AcceptPrices()).Then(new PricesAccepted())
        .When(new AcceptPrices()).Then().IsDone();

    [Fact]
    public void A_new_title_is_taken_over_without_asking() => Cart(Line(A, Helmet, 1))
        .When(Begin(Helmet with { Title = "Helm" })).IsDone()
        .Look<CartState>(cart => Assert.Equal("Helm", cart.Lines[0].Item.Title));

    [Fact]
    public void A_second_checkout_gives_up_one_that_is_alive() => Cart(Line(A, Helmet, 1), Begun(First))
        .When(Begin(Helmet)).Then<CheckoutBegun>(begun => Assert.Equal(First, begun.Abandons))
        .Look<CartState>(cart => Assert.NotEqual(First, cart.Checkout!.Order));

    [Fact]
    public void A_second_checkout_may_take_over_what_the_first_holds_at_the_same_place() => Cart(Line(A, Helmet, 1), Line(B, Bike, 1, Ship), Begun(First))
        .When(new BeginCheckout([Helmet, Bike], [new(FulfilmentMethod.Ship, Arbat), AtArbat], null, TenPast))
        .Then<CheckoutBegun>(begun => Assert.Equal([null, new EarlierGroup(First, 1)], begun.Groups.Select(group => group.InPlaceOf)));

    [Fact]
    public void A_checkout_whose_time_is_over_needs_no_giving_up() => Cart(Line(A, Helmet, 1), Begun(First))
        .When(Begin(Helmet), at: TenPast).Then<CheckoutBegun>(begun => Assert.Null(begun.Abandons));

    [Fact]
    public void What_was_ordered_leaves_the_cart_once() => Cart(Line(A, Helmet, 5), Begun(First))
        .When(Ordered(First, new LineQuantity(A, 2))).Then(new CheckoutEnded(First, CheckoutOutcome.Ordered, [new(A, 2)], null))
        .Look<CartState>(cart => Assert.Equal((3, null), (cart.Units, cart.Checkout)))
        .When(Ordered(First, new LineQuantity(A, 2))).Then().IsDone();

    [Fact]
    public void A_line_that_shrank_during_the_checkout_leaves_as_a_whole() => Cart(Line(A, Helmet, 5), Begun(First), new LineQuantityChanged(A, 1))
        .When(Ordered(First, new LineQuantity(A, 5))).Look<CartState>(cart => Assert.Empty(cart.Lines));

    [Fact]
    public void A_checkout_that_failed_leaves_the_cart_as_it_is() => Cart(Line(A, Helmet, 5), Begun(First))
        .When(new OrderEnded(First, CheckoutOutcome.Expired, [new(A, 5)]))
        .Then(new CheckoutEnded(First, CheckoutOutcome.Expired, null, null))
        .Look<CartState>(cart => Assert.Equal((5, null), (cart.Units, cart.Checkout)));

    [Fact]
    public void The_end_of_an_older_checkout_leaves_the_newer_alone() => Cart(Line(A, Helmet, 5), Begun(Second))
        .When(new OrderEnded(First, CheckoutOutcome.Abandoned, [new(A, 5)])).Then().IsDone()
        .Look<CartState>(cart => Assert.Equal(Second, cart.Checkout!.Order));

    [Fact]
    public void A_late_order_gives_up_a_checkout_of_the_same_lines() => Cart(Line(A, Helmet, 5), Begun(Second))
        .When(Ordered(First, new LineQuantity(A, 5))).Then(new CheckoutEnded(First, CheckoutOutcome.Ordered, [new(A, 5)], Second))
        .Owes(new AbandonOrder())
        .Look<CartState>(cart => Assert.Null(cart.Checkout));

    [Fact]
    public void Absorbing_a_cart_twice_is_once() => Cart(Line(A, Helmet, 998))
        .When(Absorb(new CartLine(B, Helmet, 5, Collect), new CartLine(DerivedId.Of<LineId>("line", "c"), Bike, 1)))
        .Look<CartState>(cart => Assert.Equal([999, 1], cart.Lines.Select(line => line.Quantity)))
        .When(Absorb(new CartLine(B, Helmet, 5, Collect))).Then().IsDone();

    [Fact]
    public void A_cart_that_joined_another_gives_up_its_checkout_and_is_closed() => Cart(Line(A, Helmet, 1), Begun(First))
        .When(new JoinCustomer(Customer)).Then(new CustomerJoined(Customer, CartGrain.OfCustomer(Customer), First))
        .When(new JoinCustomer(Customer)).Then().IsDone()
        .When(new JoinCustomer(new(Guid.NewGuid()))).Then().Refuses<CartJoined>()
        .When(new AddLine(Bike, 1)).Then().Refuses<CartJoined>();

    [Fact]
    public void What_is_ordered_from_a_cart_that_joined_another_leaves_that_one() =>
        Cart(Line(A, Helmet, 1), Begun(First), new CustomerJoined(Customer, CartGrain.OfCustomer(Customer), First))
        .When(Ordered(First, new LineQuantity(A, 1))).Owes(new OrderEnded(First, CheckoutOutcome.Ordered, [new(A, 1)]));

    private static readonly CustomerId Customer = new(Guid.Parse("01939e5a-7c00-7000-8000-0000000000cc"));

    private static BeginCheckout Begin(params Quote[] quotes) => new([.. quotes], [AtArbat], null, TenPast);

    private static OrderEnded Ordered(OrderId order, params LineQuantity[] lines) => new(order, CheckoutOutcome.Ordered, [.. lines]);

    private static AbsorbCart Absorb(params CartLine[] lines) => new(
        new(Guid.Parse("01939e5a-7c00-7000-8000-0000000000c2")), [.. lines], Germany, Channel.Web, Somebody, "de", Customer);
}
