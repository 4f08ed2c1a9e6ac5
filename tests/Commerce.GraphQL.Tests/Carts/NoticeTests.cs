using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;

namespace Commerce.GraphQL.Tests.Carts;

/// <summary>What changes by itself is said before anything is asked of it.</summary>
[Collection(nameof(Shop))]
public class NoticeTests(Shop shop)
{
    private const string Noticed = "cart { lines { id unitPrice { amount } } notices { __typename ... on PriceChangedNotice { line before { amount } now { amount } } "
        + "... on NoLongerSoldNotice { line title } ... on ShortageNotice { line availableQuantity } } }";

    private LocationId Here => shop.Store(People.Here).Id;

    [Fact]
    public async Task A_changed_price_is_said_and_ordered_at_only_when_it_is_accepted()
    {
        var (shopper, ware) = await Begun(units: 9);
        await ware.Reprice(1250);
        var notice = Only(await Look(shopper), "PriceChangedNotice");
        Assert.Equal(("10.00", "12.50"), (notice.GetProperty("before").Text("amount"), notice.GetProperty("now").Text("amount")));
        var refused = await shopper.Do("beginCheckout", new { }, Shopper.Ordered);
        refused.Refused("PricesChanged");
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("order").ValueKind);

        var accepted = (await shopper.Do("acceptPrices", new { }, Noticed)).Done().GetProperty("cart");
        Assert.Empty(accepted.GetProperty("notices").EnumerateArray());
        Assert.Equal("12.50", accepted.GetProperty("lines")[0].GetProperty("unitPrice").Text("amount"));
        Assert.Equal("DRAFT", (await shopper.Begin()).Text("status"));
    }

    [Fact]
    public async Task What_vanished_from_the_shop_is_said_and_not_ordered()
    {
        var (shopper, ware) = await Begun(units: 9);
        await ware.Hide();
        Assert.Equal("Bell", Only(await Look(shopper), "NoLongerSoldNotice").Text("title"));
        (await shopper.Do("beginCheckout", new { }, Shopper.Ordered)).Refused("NoLongerSold");
        (await shopper.Add(ware, store: Here)).Refused("NotForSale");
    }

    [Fact]
    public async Task What_runs_short_is_said_with_how_many_are_left()
    {
        var (shopper, ware) = await Begun(units: 9, quantity: 3);
        await ware.At(Here, 2);
        Assert.Equal(2, Only(await Look(shopper), "ShortageNotice").GetProperty("availableQuantity").GetInt32());
    }

    private async Task<(Shopper, Ware)> Begun(int units, int quantity = 1)
    {
        var shopper = await Shopper.Guest(shop);
        var ware = await (await Ware.New(shop)).At(Here, units);
        (await shopper.Add(ware, quantity, Here)).Done();
        return (shopper, ware);
    }

    private async Task<JsonElement> Look(Shopper shopper) => (await shop.Ask(
        shopper.Viewer, $"query($id: ID, $secret: String) {{ cart(id: $id, secret: $secret) {{ {Noticed[7..^2]} }} }}", new { id = shopper.Cart, secret = shopper.Secret }))
        .GetProperty("data").GetProperty("cart");

    private static JsonElement Only(JsonElement cart, string type)
    {
        var notice = Assert.Single(cart.GetProperty("notices").EnumerateArray());
        Assert.Equal((type, cart.GetProperty("lines")[0].Text("id")), (notice.Text("__typename"), notice.Text("line")));
        return notice;
    }
}
