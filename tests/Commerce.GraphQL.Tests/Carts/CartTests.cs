using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;

namespace Commerce.GraphQL.Tests.Carts;

[Collection(nameof(Shop))]
public class CartTests(Shop shop)
{
    private static readonly string Nowhere = GlobalId.Of("Line", new LineId(Guid.CreateVersion7()));

    [Fact]
    public async Task The_same_key_opens_one_cart()
    {
        var key = Guid.NewGuid().ToString("N");
        var first = (await shop.Do(shop.People.Guest, "createCart", new { }, Shopper.Shown, key)).Done().GetProperty("cart");
        var second = (await shop.Do(shop.People.Guest, "createCart", new { }, Shopper.Shown, key)).Done().GetProperty("cart");
        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.Equal(first.Text("secret"), second.Text("secret"));
    }

    [Fact]
    public async Task A_guests_key_which_opens_the_cart_again_is_written_down_nowhere()
    {
        var key = Guid.NewGuid().ToString("N");
        var cart = (await shop.Do(shop.People.Guest, "createCart", new { }, Shopper.Shown, key)).Done().GetProperty("cart");
        var id = GlobalId.Read<CartId>("Cart", cart.Text("id"));
        var written = await shop.Parts.Storage.Journal.ReadStream(Grains.Carts.CartGrain.Of(id).ToString(), 0, 10, default);
        Assert.NotEmpty(written);
        Assert.All(written, happened => Assert.DoesNotContain(key, $"{happened.CommandId} {happened.Actor} {System.Text.Encoding.UTF8.GetString(happened.Data.Span)}"));
        await using var journal = await shop.Parts.Storage.Beside.Open(default);
        Assert.Equal(0, await Commerce.Silo.Storage.Statements.Scalar<long>(journal, "select count(*) from command where key = @key", default, ("key", key)));
    }

    [Fact]
    public async Task A_guests_key_that_could_be_guessed_opens_no_cart() =>
        (await shop.Do(shop.People.Guest, "createCart", new { }, Shopper.Shown, "12345678")).Refused("InvalidInput");

    [Fact]
    public async Task A_short_key_is_refused() =>
        (await shop.Do(shop.People.Customer, "createCart", new { }, Shopper.Shown, "1")).Refused("InvalidInput");

    [Fact]
    public async Task A_cart_in_a_country_without_a_market_is_refused() =>
        (await shop.Do(shop.People.Guest, "createCart", new { country = "AQ" }, Shopper.Shown)).Refused("InvalidInput");

    [Fact]
    public async Task Only_its_secret_opens_a_guests_cart()
    {
        var shopper = await Shopper.Guest(shop);
        (await (shopper with { Secret = "wrong" }).Add()).Refused("NotFound");
        foreach (var stranger in new[] { shop.People.Guest, shop.People.Customer, shop.People.Admin })
            Assert.Equal(System.Text.Json.JsonValueKind.Null, (await shop.Query(
                stranger, $"node(id: \"{shopper.Cart}\") {{ id }}")).ValueKind);
    }

    [Fact]
    public async Task The_same_variant_comes_together_in_one_line()
    {
        var shopper = await Shopper.Guest(shop);
        await shopper.Add(2);
        var cart = (await shopper.Add(3)).Done().GetProperty("cart");
        Assert.Equal(5, Assert.Single(cart.GetProperty("lines").EnumerateArray()).GetProperty("quantity").GetInt32());
        Assert.Equal("EUR", cart.GetProperty("totals").GetProperty("total").Text("currencyCode"));
    }

    [Fact]
    public async Task A_retry_adds_once_and_another_body_under_its_key_is_refused()
    {
        var shopper = await Shopper.Guest(shop);
        await shopper.Add(2, key: "the-same-key");
        Assert.Equal(2, (await shopper.Add(2, key: "the-same-key")).Done().GetProperty("cart").GetProperty("totalQuantity").GetInt32());
        (await shopper.Add(3, key: "the-same-key")).Refused("KeyReused");
    }

    [Fact]
    public async Task A_quantity_out_of_range_is_refused()
    {
        var shopper = await Shopper.Guest(shop);
        (await shopper.Add(0)).Refused("QuantityOutOfRange");
        (await shopper.Add(1000)).Refused("QuantityOutOfRange");
    }

    [Fact]
    public async Task What_the_catalogue_does_not_know_is_not_for_sale() => (await (await Shopper.Guest(shop)).Do(
        "addLine", new { variant = GlobalId.Of("Variant", new VariantId(Guid.CreateVersion7())), quantity = 1 })).Refused("NotForSale");

    [Fact]
    public async Task A_line_is_changed_and_taken_out()
    {
        var shopper = await Shopper.Guest(shop);
        var line = (await shopper.Add(2)).GetProperty("cart").GetProperty("lines")[0].Text("id");
        var changed = (await shopper.Do("changeLine", new { line, quantity = 4 })).Done();
        Assert.Equal(4, changed.GetProperty("cart").GetProperty("totalQuantity").GetInt32());
        Assert.Empty((await shopper.Do("removeLine", new { line })).Done().GetProperty("cart").GetProperty("lines").EnumerateArray());
    }

    [Fact]
    public async Task A_line_that_is_gone_is_refused()
    {
        var shopper = await Shopper.Guest(shop);
        (await shopper.Do("changeLine", new { line = Nowhere, quantity = 1 })).Refused("NoSuchLine");
        (await shopper.Do("removeLine", new { line = Nowhere })).Refused("NoSuchLine");
    }

    [Fact]
    public async Task Lines_are_collected_at_a_store_or_shipped()
    {
        var shopper = await Shopper.Guest(shop);
        await shopper.Add();
        var shipped = (await shopper.Do("chooseDelivery", new { delivery = new { method = "SHIP" } })).Done().GetProperty("cart");
        Assert.Equal("SHIP", shipped.GetProperty("lines")[0].GetProperty("delivery").Text("method"));
        (await shopper.Do("chooseDelivery", new { delivery = new { method = "PICKUP" } })).Refused("InvalidInput");
        (await shopper.Do("chooseDelivery", new { delivery = new { method = "IN_STORE" } })).Refused("InvalidInput");
    }

    [Fact]
    public async Task Nothing_is_checked_out_of_an_empty_cart() =>
        (await (await Shopper.Guest(shop)).Do("beginCheckout", new { }, Shopper.Ordered)).Refused("CartEmpty");

    [Fact]
    public async Task Accepting_prices_leaves_no_notice()
    {
        var shopper = await Shopper.Guest(shop);
        await shopper.Add();
        Assert.Empty((await shopper.Do("acceptPrices", new { })).Done().GetProperty("cart").GetProperty("notices").EnumerateArray());
    }

    [Fact]
    public async Task A_customers_cart_is_there_as_soon_as_it_is_used()
    {
        var viewer = shop.People.OtherCustomer;
        var variant = await PlacedOrder.Stocked(shop, People.Here);
        var cart = (await shop.Do(viewer, "addLine", new { variant = GlobalId.Of("Variant", variant.Variant.Id) }, Shopper.Shown)).Done();
        Assert.Equal(1, cart.GetProperty("cart").GetProperty("totalQuantity").GetInt32());
        Assert.Equal(cart.GetProperty("cart").Text("id"), (await shop.Query(viewer, "cart { id }")).Text("id"));
    }
}
