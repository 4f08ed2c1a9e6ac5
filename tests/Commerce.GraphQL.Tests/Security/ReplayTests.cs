using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Security;

/// <summary>What was sent is sent again: by the same, by another, changed, and twenty times at once.</summary>
[Collection(nameof(Shop))]
public class ReplayTests(Shop shop, ITestOutputHelper output)
{
    private const int AtOnce = 20;

    [Fact]
    [Trait(Battery.Trait, "X7")]
    public async Task A_whole_checkout_sent_twenty_times_at_once_is_one_checkout()
    {
        var runs = 1 * Battery.Scale;
        for (var run = 0; run < runs; run++)
        {
            var shopper = await Shopper.Guest(shop);
            var ware = await (await Ware.New(shop)).At(People.Here, 100);
            var store = shop.Store(People.Here).Id;

            await Same(key => shopper.Add(ware, 2, store, key: key), payload => payload.GetProperty("cart").GetProperty("totalQuantity").GetRawText());
            Assert.Equal(2, (await shopper.Do("changeLine", new { line = await Line(shopper), quantity = 2 })).Done().GetProperty("cart").GetProperty("totalQuantity").GetInt32());
            var order = await Same(key => shopper.Do("beginCheckout", new { }, Shopper.Ordered, key), payload => payload.GetProperty("order").Text("id"));
            await Same(key => shopper.Place(order.GetProperty("order"), Shopper.Card(PlacedOrder.Good), key), payload => payload.GetProperty("order").Text("number"));

            // Two units of a hundred are gone, not forty.
            var left = await shop.Query(shop.People.Admin, "stockItem(variant: $v, store: $s) { available }",
                new { v = ware.Global, s = Common.GlobalId(store) }, "($v: ID!, $s: ID!)");
            Assert.Equal(98, left.GetProperty("available").GetInt32());
        }
        Assert.Empty(shop.Bugs);
        output.Report("X7", runs * AtOnce * 3, "replays at once");
    }

    [Fact]
    [Trait(Battery.Trait, "X7")]
    public async Task A_key_with_another_body_or_in_another_hand_does_nothing_for_them()
    {
        var (one, other) = (await Shopper.Guest(shop), await Shopper.Guest(shop));
        var ware = await (await Ware.New(shop)).At(People.Here, 100);
        var store = shop.Store(People.Here).Id;
        var key = Guid.NewGuid().ToString("N");

        (await one.Add(ware, 2, store, key: key)).Done();
        (await one.Add(ware, 3, store, key: key)).Refused("KeyReused");
        Assert.Equal(1, (await other.Add(ware, 1, store, key: key)).Done().GetProperty("cart").GetProperty("totalQuantity").GetInt32());
        Assert.Equal(2, (await one.Add(ware, 2, store, key: key)).Done().GetProperty("cart").GetProperty("totalQuantity").GetInt32());

        // What another holds is not opened by their key, nor by one's own secret.
        var stolen = one with { Secret = other.Secret };
        (await stolen.Add(ware, 2, store, key: key)).Refused("NotFound");
        Assert.Empty(shop.Bugs);
    }

    private static async Task<string> Line(Shopper shopper) =>
        (await shopper.Do("acceptPrices", new { })).GetProperty("cart").GetProperty("lines")[0].Text("id");

    private static async Task<JsonElement> Same(Func<string, Task<JsonElement>> send, Func<JsonElement, string> told)
    {
        var key = Guid.NewGuid().ToString("N");
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => send(key)));
        Assert.Single(answers.Select(answer => told(answer.Done())).Distinct());
        return answers[0];
    }

    private static class Common
    {
        public static string GlobalId(Grains.LocationId store) => GraphQL.Common.GlobalId.Of("Store", store);
    }
}
