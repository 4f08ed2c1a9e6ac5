using Commerce.Grains.Carts;

namespace Commerce.Grains.Tests.Carts;

public class Filling : ACart
{
    [Fact]
    public void A_cart_is_opened_once() => Given.Grain(new CartGrain(), CartGrain.Of(Id))
        .When(new OpenCart(Germany, Channel.App, Somebody, "de")).Then(new CartOpened(Germany, Channel.App, Somebody, "de", null))
        .When(new OpenCart(Germany, Channel.Web, Somebody, "fr")).Then().IsDone();

    [Fact]
    public void A_cart_that_was_never_opened_is_not_found() => Given.Grain(new CartGrain(), CartGrain.Of(Id))
        .When(new AddLine(Helmet, 1, Collect)).Then().Answers(new NotFound("cart"));

    [Fact]
    public void What_is_added_becomes_a_line() => Cart()
        .When(new AddLine(Helmet, 2, Collect)).Then<LineAdded>(line => Assert.Equal((Helmet, 2, Collect), (line.Quote, line.Quantity, line.Delivery)))
        .Look<CartState>(cart => Assert.Equal(99_80, cart.Total.Minor));

    [Fact]
    public void The_same_with_the_same_delivery_comes_together() => Cart(Line(A, Helmet, 1))
        .When(new AddLine(Helmet, 2, Collect)).Then(new LineQuantityChanged(A, 3));

    [Fact]
    public void The_same_with_another_delivery_is_another_line() => Cart(Line(A, Helmet, 1))
        .When(new AddLine(Helmet, 2, Ship)).Then<LineAdded>();

    [Fact]
    public void Adding_more_at_another_price_shows_the_new_one() => Cart(Line(A, Helmet, 1))
        .When(new AddLine(Helmet with { UnitPrice = new(39_90, Eur), PriceVersion = 2 }, 1, Collect))
        .Then(
            new LineQuantityChanged(A, 2),
            new LineRequoted(A, Helmet with { UnitPrice = new(39_90, Eur), PriceVersion = 2 }, new Money(49_90, Eur)));

    [Fact]
    public void What_is_not_for_sale_is_not_added() => Cart()
        .When(new AddLine(Helmet with { Withdrawn = true }, 1)).Then().Refuses<NotForSale>();

    [Fact]
    public void A_cart_has_one_currency() => Cart()
        .When(new AddLine(Helmet with { UnitPrice = new(1, new("USD")) }, 1)).Then().Answers(new OtherCurrency(Eur));

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(-1)]
    public void A_quantity_is_within_limits(int quantity) => Cart(Line(A, Helmet, 1))
        .When(new AddLine(Bike, quantity)).Then().Answers(new QuantityOutOfRange(1, 999))
        .When(new ChangeLine(A, quantity)).Then().Answers(new QuantityOutOfRange(1, 999));

    [Fact]
    public void Sums_are_within_limits_too() => Cart(Line(A, Helmet, 999))
        .When(new AddLine(Helmet, 1, Collect)).Then().Refuses<QuantityOutOfRange>();

    [Fact]
    public void A_cart_has_at_most_a_hundred_lines() => Cart([.. Enumerable.Range(0, 100).Select(n => Line(
            DerivedId.Of<LineId>("line", n), Selling($"thing-{n}", 100), 1))])
        .When(new AddLine(Helmet, 1, Collect)).Then().Answers(new CartFull(100))
        .When(new AddLine(Selling("thing-7", 100), 1, Collect)).Then<LineQuantityChanged>();

    [Fact]
    public void A_line_is_changed_and_removed() => Cart(Line(A, Helmet, 1))
        .When(new ChangeLine(A, 4)).Then(new LineQuantityChanged(A, 4))
        .When(new ChangeLine(A, 4)).Then().IsDone()
        .When(new RemoveLine(A)).Then(new LineRemoved(A))
        .When(new RemoveLine(A)).Then().Answers(new NoSuchLine(A))
        .When(new ChangeLine(A, 1)).Then().Answers(new NoSuchLine(A));

    [Fact]
    public void All_lines_get_a_delivery_and_those_that_become_the_same_come_together() => Cart(Line(A, Helmet, 1), Line(B, Helmet, 2, Ship))
        .When(new ChooseDelivery(Ship)).Then(new LineQuantityChanged(B, 3), new LineRemoved(A))
        .When(new ChooseDelivery(Ship)).Then().IsDone();

    [Fact]
    public void One_line_gets_a_delivery() => Cart(Line(A, Helmet, 1), Line(B, Bike, 2))
        .When(new ChooseDelivery(Ship, B)).Then(new DeliveryChosen(B, Ship))
        .When(new ChooseDelivery(Ship, DerivedId.Of<LineId>("line", "none"))).Refuses<NoSuchLine>();

    [Fact]
    public void Lines_of_another_delivery_do_not_come_together_beyond_the_limit() => Cart(Line(A, Helmet, 600), Line(B, Helmet, 600, Ship))
        .When(new ChooseDelivery(Ship)).Then().Refuses<QuantityOutOfRange>();
}
