using System.Text.Json;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Locations;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Tests.Carts;

[Collection(nameof(Shop))]
public class CheckoutTests(Shop shop)
{
    [Fact]
    public async Task A_slot_takes_as_many_orders_as_the_store_says_and_is_not_promised_after()
    {
        var store = await Place.New(shop, capacity: 1);
        var ware = await (await Ware.New(shop)).At(store.Id, 9);
        var first = await Earliest(store);
        await (await With(ware, store)).Begin();
        Assert.NotEqual(first, await Earliest(store));

        var second = await With(ware, store);
        var refused = await second.Do("beginCheckout", new { slots = new[] { first } }, Shopper.Ordered);
        refused.Refused("PickupUnavailable");
        (await second.Do("beginCheckout", new { slots = new[] { await Earliest(store) } }, Shopper.Ordered)).Done();
    }

    [Fact]
    public async Task A_store_that_pauses_is_neither_promised_nor_ordered_from()
    {
        var store = await Place.New(shop);
        var ware = await (await Ware.New(shop)).At(store.Id, 9);
        var shopper = await With(ware, store);
        await PlacedOrder.Done(shop, LocationGrain.Of(store.Id), new PausePickup("Stocktaking"));
        await shop.Settled();
        var shown = await shop.Query(shop.People.Guest, $"store(code: \"{store.Spec.Code}\") {{ pickupPaused {{ reason }} earliestPickup {{ readyBy }} pickupSlots {{ id }} }}");
        Assert.Equal("Stocktaking", shown.GetProperty("pickupPaused").Text("reason"));
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("earliestPickup").ValueKind);
        Assert.Empty(shown.GetProperty("pickupSlots").EnumerateArray());
        (await shopper.Do("beginCheckout", new { }, Shopper.Ordered)).Refused("PickupUnavailable");

        await PlacedOrder.Done(shop, LocationGrain.Of(store.Id), new ResumePickup());
        await shop.Settled();
        await shopper.Begin();
    }

    [Fact]
    public async Task Each_line_says_how_it_gets_to_the_customer()
    {
        var shopper = await Shopper.Guest(shop);
        (await shopper.Add(await (await Ware.New(shop)).At(People.Here, 9))).Done();
        (await shopper.Do("beginCheckout", new { }, Shopper.Ordered)).Refused("DeliveryMissing");
    }

    [Fact]
    public async Task A_cart_is_full_at_a_hundred_lines()
    {
        var shopper = await Shopper.Guest(shop);
        var wares = shop.Get<ICatalogue>().Search(new(null, "en", [], null, null, ProductSort.Name, null, false, 0, 100)).Products
            .SelectMany(product => product.State.Variants).Where(variant => variant.Price?.Currency.Code == "EUR").Select(variant => new Ware(shop, default, variant.Id)).Take(101).ToList();
        foreach (var ware in wares.Take(100))
            (await shopper.Add(ware)).Done();
        (await shopper.Add(wares[100])).Refused("CartFull");
    }

    [Fact]
    public async Task A_cart_keeps_to_its_currency()
    {
        var shopper = await Shopper.Guest(shop);
        (await shopper.Add(await Ware.New(shop, currency: "USD"))).Refused("OtherCurrency");
    }

    [Fact]
    public async Task The_totals_have_the_tax_in_them_and_one_flat_rate_for_what_is_shipped()
    {
        var shopper = await Shopper.Guest(shop);
        var ware = await Ware.New(shop, minor: 1190);
        var collected = (await shopper.Add(ware, 2, shop.Store(People.Here).Id, ship: false)).Done();
        Assert.Equal(("23.80", "3.80"), Costs(collected));
        var both = (await shopper.Add(ware, 1, ship: true)).Done();
        Assert.Equal(("41.60", "5.70"), Costs(both));

        static (string, string) Costs(JsonElement payload)
        {
            var totals = payload.GetProperty("cart").GetProperty("totals");
            return (totals.GetProperty("total").Text("amount"), totals.GetProperty("tax").Text("amount"));
        }
    }

    private async Task<Shopper> With(Ware ware, StoreEntry store)
    {
        var shopper = await Shopper.Guest(shop);
        (await shopper.Add(ware, store: store.Id)).Done();
        return shopper;
    }

    private async Task<string> Earliest(StoreEntry store) =>
        (await shop.Query(shop.People.Guest, $"store(id: \"{GlobalId.Of("Store", store.Id)}\") {{ earliestPickup {{ slot {{ id free }} }} }}"))
        .GetProperty("earliestPickup").GetProperty("slot").Text("id");
}
