using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Types;
using Commerce.GraphQL.Tests.TestShop;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Security;

/// <summary>A client that would set its own prices, and buy less than nothing.</summary>
[Collection(nameof(Shop))]
public class TamperingTests(Shop shop, ITestOutputHelper output)
{
    private static readonly string[] Wishes =
        ["price", "unitPrice", "amount", "total", "totals", "discount", "coupon", "currency", "currencyCode", "tax", "taxRate", "shipping", "customer", "number", "status"];

    [Fact]
    [Trait(Battery.Trait, "X6")]
    public async Task What_a_shopper_may_not_say_can_not_be_said()
    {
        var tried = 0;
        foreach (var mutation in new[] { "createCart", "addLine", "changeLine", "chooseDelivery", "beginCheckout", "placeOrder", "acceptPrices" })
            foreach (var wish in Wishes)
            {
                var type = (InputObjectType)shop.Executor.Schema.MutationType!.Field(mutation)!.Arguments[0].Type.Named;
                Assert.DoesNotContain(type.Fields, field => field.Name == wish);
                var answer = await shop.Ask(
                    Viewer.Guest, $"mutation($i: {type.Name}!) {{ {mutation}(input: $i) {{ __typename }} }}",
                    new { i = new Dictionary<string, object> { ["idempotencyKey"] = Guid.NewGuid().ToString("N"), [wish] = "0.01" } });
                Assert.Equal(ErrorCodes.BadUserInput, answer.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
                tried++;
            }
        output.Report("X6", tried, "fields that are not there");
    }

    [Fact]
    [Trait(Battery.Trait, "X6")]
    public async Task No_quantity_makes_a_total_that_is_not_the_price_times_the_units()
    {
        var ware = await (await Ware.New(shop, minor: 1999)).At(People.Here, 1000);
        var store = shop.Store(People.Here).Id;
        int[] odd = [int.MinValue, -1_000_000, -2, -1, 0, 1, 2, 7, 99, 100, 999, 1000, 1001, 10_000, 1_000_000, int.MaxValue - 1, int.MaxValue];
        var random = Battery.Random();
        var tried = 0;
        foreach (var quantity in odd.Concat(Enumerable.Range(0, 20 * Battery.Scale).Select(_ => random.Next(int.MinValue, int.MaxValue))))
        {
            var shopper = await Shopper.Guest(shop);
            var first = (await shopper.Add(ware, 1, store)).Done();
            var line = first.GetProperty("cart").GetProperty("lines").EnumerateArray().First().Text("id");
            Holds(await shopper.Do("changeLine", new { line, quantity }));
            Holds(await shopper.Add(ware, quantity, store));
            tried += 2;
        }
        Assert.Empty(shop.Bugs);
        output.Report("X6", tried, "odd quantities");
    }

    [Fact]
    [Trait(Battery.Trait, "X6")]
    public async Task An_order_is_paid_at_the_price_that_it_was_drafted_at_and_by_its_holder_alone()
    {
        var (one, other) = (await Shopper.Guest(shop), await Shopper.Guest(shop));
        var ware = await (await Ware.New(shop, minor: 5000)).At(People.Here, 10);
        (await one.Add(ware, 2, shop.Store(People.Here).Id)).Done();
        var draft = await one.Begin();
        await ware.Reprice(1);

        foreach (var secret in new[] { null, "", "x", other.Secret })
        {
            var stolen = await shop.Ask(Viewer.Guest, $"mutation($i: PlaceOrderInput!) {{ placeOrder(input: $i) {{ order {{ id }} errors {{ __typename }} }} }}", new
            {
                i = new
                {
                    idempotencyKey = Guid.NewGuid().ToString("N"), order = draft.Text("id"), secret,
                    contact = new { name = "Eve", email = "eve@shopper.example" }, payment = new { inStore = true },
                },
            });
            Assert.Equal("NotFound", stolen.GetProperty("data").GetProperty("placeOrder").GetProperty("errors")[0].Text("__typename"));
        }
        var placed = (await one.Place(draft, Shopper.Card(PlacedOrder.Good))).Done().GetProperty("order");
        Assert.Equal("100.00", placed.GetProperty("payment").GetProperty("authorized").Text("amount"));
    }

    private static void Holds(JsonElement payload)
    {
        if (payload.GetProperty("cart").ValueKind == JsonValueKind.Null)
        {
            Assert.NotEmpty(payload.GetProperty("errors").EnumerateArray());
            return;
        }
        var cart = payload.GetProperty("cart");
        var units = cart.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty("quantity").GetInt32());
        Assert.Equal(units, cart.GetProperty("totalQuantity").GetInt32());
        Assert.All(cart.GetProperty("lines").EnumerateArray(), line => Assert.InRange(line.GetProperty("quantity").GetInt32(), 1, int.MaxValue));
        Assert.Equal(
            units * 19.99m, decimal.Parse(cart.GetProperty("totals").GetProperty("total").Text("amount"), System.Globalization.CultureInfo.InvariantCulture));
    }
}
