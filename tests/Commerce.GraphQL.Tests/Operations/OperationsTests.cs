using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Stock;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Operations;

public abstract class OperationsTests(Shop shop)
{
    /// <summary>What other tests left under way does not come from here.</summary>
    private const Channel Ours = Channel.Marketplace;

    private readonly People people = shop.People;

    [Fact]
    public async Task The_orders_of_the_day_are_counted_by_status_and_channel()
    {
        var before = await Look(people.Manager);
        await PlacedOrder.At(shop, channel: Ours);
        var gone = await shop.Ready(await PlacedOrder.At(shop, channel: Ours));
        Took(await shop.Step(people.Clerk, "handOver", gone, new { code = await gone.Code(shop) }));
        await PlacedOrder.Until<Grains.Orders.OrderState>(shop, Grains.Orders.OrderGrain.Of(gone.Id), state => state.IsEnded);
        await PlacedOrder.At(shop, channel: Ours, store: People.Elsewhere);
        var after = await Look(people.Manager);
        Assert.Equal(1, Orders(after, "CONFIRMED") - Orders(before, "CONFIRMED"));
        Assert.Equal(1, Orders(after, "COMPLETED") - Orders(before, "COMPLETED"));
        Assert.Equal(2, Hours(after) - Hours(before));
        Assert.Equal("EUR", after.GetProperty("orders")[0].GetProperty("total").Text("currencyCode"));
    }

    [Fact]
    public async Task Administrators_see_every_store_and_managers_their_own()
    {
        Assert.Equal([People.Here], Stores(await Look(people.Manager)).Keys);
        var all = Stores(await Look(people.Admin)).Keys;
        Assert.Equal(shop.Get<Grains.Reads.IStores>().All.Select(store => store.Spec.Code).Order(), all.Order());
        Assert.Equal([People.Elsewhere], Stores(await Look(people.Admin, $"(store: \"{StoreId(People.Elsewhere)}\")")).Keys);
        var refused = await shop.Ask(people.Manager, $"{{ operations(store: \"{StoreId(People.Elsewhere)}\") {{ day }} }}");
        Assert.Equal("NOT_FOUND", refused.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
    }

    [Fact]
    public async Task What_is_late_is_counted_for_its_store()
    {
        var before = Stores(await Look(people.Admin));
        await PlacedOrder.At(shop, promised: TimeSpan.FromMinutes(-5), store: People.Elsewhere);
        var after = Stores(await Look(people.Admin));
        Assert.Equal(1, Number(after[People.Elsewhere], "lateCount") - Number(before[People.Elsewhere], "lateCount"));
        Assert.Equal(Number(before[People.Here], "lateCount"), Number(after[People.Here], "lateCount"));
        Assert.Contains(after[People.Elsewhere].GetProperty("counts").EnumerateArray(), count => count.Text("status") == "OPEN");
    }

    [Fact]
    public async Task What_is_out_and_what_is_low_is_counted_for_its_store()
    {
        // A bicycle that no other test sells.
        var dearest = shop.Get<Grains.Reads.ICatalogue>().Search(new(null, "en", [], null, null, Grains.Reads.ProductSort.PriceDescending, null, false, 0, 1));
        var (item, here) = (dearest.Products[0].State.Variants.First(variant => variant.Price is not null), shop.Store(People.Here).Id);
        await Count(500);
        var full = Stores(await Look(people.Manager))[People.Here];
        await Count(2);
        var low = Stores(await Look(people.Manager))[People.Here];
        Assert.Equal(1, Number(low, "lowStock") - Number(full, "lowStock"));
        await Count(0);
        var none = Stores(await Look(people.Manager))[People.Here];
        Assert.Equal((1, 0), (Number(none, "outOfStock") - Number(full, "outOfStock"), Number(none, "lowStock") - Number(full, "lowStock")));

        // What is promised to others is there beside it.
        async Task Count(int units)
        {
            var stock = (await shop.Grains.Read<StockItemState>(StockItemGrain.Of(item.Id, here))).State;
            await PlacedOrder.Done(shop, StockItemGrain.Of(item.Id, here), new CountStock(
                units + stock.Reserved + stock.Allocated + stock.SafetyStock, AdjustmentReason.Count));
        }
    }

    [Fact]
    public async Task What_a_checkout_holds_is_counted_until_it_ends()
    {
        // At a store where no other test sells anything.
        const string store = "BER-OSTKREUZ";
        var shopper = await Shopper.Guest(shop);
        (await shopper.Add(3, store)).Done();
        var draft = (await shopper.Do("beginCheckout", new { }, Shopper.Ordered)).Done().GetProperty("order");
        var look = await Look(people.Admin, $"(store: \"{StoreId(store)}\")");
        var held = look.GetProperty("holds");
        Assert.Equal((3, 1, 3), (Number(held, "units"), Number(held, "count"), Number(Stores(look)[store], "heldUnits")));
        Assert.Equal(draft.Text("holdsUntil"), held.Text("nextEnd"));

        (await shop.Do(people.Guest, "cancelOrder", new { order = draft.Text("id"), secret = draft.Text("secret") }, "order { status }")).Done();
        await PlacedOrder.Until<StockItemState>(shop, StockItemGrain.Of((await PlacedOrder.Stocked(shop, store)).Variant.Id, shop.Store(store).Id), stock => stock.Reserved == 0);
        var after = (await Look(people.Admin, $"(store: \"{StoreId(store)}\")")).GetProperty("holds");
        Assert.Equal((0, JsonValueKind.Null), (Number(after, "units"), after.GetProperty("nextEnd").ValueKind));
    }

    [Fact]
    public async Task How_the_product_is_stands_beside_it()
    {
        var system = (await Look(people.Manager)).GetProperty("system");
        Assert.Equal(1, Number(system, "silos"));
        Assert.True(Number(system, "owedDue") >= 0 && Number(system, "behind") >= 0 && Number(system, "effectsRunning") >= 0);
    }

    [Fact]
    public async Task Another_day_is_another_day()
    {
        await PlacedOrder.At(shop);
        var day = await Look(people.Admin, "(day: \"2024-03-31\")");
        Assert.Empty(day.GetProperty("orders").EnumerateArray());
        // Berlin's day of the change to summer time has 23 hours.
        Assert.Equal(("2024-03-30T23:00:00Z", "2024-03-31T22:00:00Z"), (day.Text("since"), day.Text("until")));
        var refused = await shop.Ask(people.Admin, "{ operations(day: \"1066-10-14\") { day } }");
        Assert.Equal("BAD_USER_INPUT", refused.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
    }

    private string StoreId(string code) => GlobalId.Of("Store", shop.Store(code).Id);

    private async Task<JsonElement> Look(Viewer viewer, string arguments = "")
    {
        await shop.Settled();
        return await shop.Query(
            viewer,
            $$"""
            operations{{arguments}} { day since until orders { status channel count total { amount currencyCode } } hours { since count total { amount } }
              stores { store { code } counts { status count } lateCount outOfStock lowStock heldUnits } holds { units count nextEnd }
              system { owedDue oldestOwed effectsRunning behind silos } }
            """);
    }

    private static int Orders(JsonElement look, string status) => look.GetProperty("orders").EnumerateArray()
        .Where(tally => tally.Text("status") == status && tally.Text("channel") == "MARKETPLACE").Sum(tally => Number(tally, "count"));

    private static int Hours(JsonElement look) => look.GetProperty("hours").EnumerateArray().Sum(hour => Number(hour, "count"));

    private static Dictionary<string, JsonElement> Stores(JsonElement look) =>
        look.GetProperty("stores").EnumerateArray().ToDictionary(store => store.GetProperty("store").Text("code"));

    private static int Number(JsonElement element, string field) => element.GetProperty(field).GetInt32();
}

[Collection(nameof(Shop))]
public class OperationsOnSqlite(Shop shop) : OperationsTests(shop);

[Collection(nameof(ShopOnPostgres))]
public class OperationsOnPostgres(ShopOnPostgres shop) : OperationsTests(shop);
