using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Tests.Fulfilment;

/// <summary>What operations narrow the list of orders by.</summary>
public abstract class FindingTests(Shop shop)
{
    private readonly People people = shop.People;

    /// <summary>Nobody else in these tests has this name.</summary>
    private readonly string name = $"Quirin{Guid.NewGuid():N}";

    [Fact]
    public async Task Orders_are_found_by_channel_and_by_where_they_stand()
    {
        var web = await Place(Channel.Web);
        var phone = await shop.Ready(await Place(Channel.CallCentre));
        await shop.Settled();
        Assert.Equal([phone.OrderGlobal], await Found(people.Manager, "channels: [CALL_CENTRE]"));
        Assert.Equal([phone.OrderGlobal, web.OrderGlobal], await Found(people.Manager, "channels: [CALL_CENTRE, WEB]"));
        Assert.Equal([phone.OrderGlobal], await Found(people.Manager, "fulfilmentStatuses: [READY_FOR_PICKUP]"));
        Assert.Equal([web.OrderGlobal], await Found(people.Manager, "fulfilmentStatuses: [OPEN, ACCEPTED], statuses: [CONFIRMED]"));
        Assert.Empty(await Found(people.Manager, "statuses: [COMPLETED]"));
    }

    [Fact]
    public async Task Orders_are_found_by_when_they_were_placed()
    {
        var first = await Place();
        var between = TimeProvider.System.GetUtcNow().AddMilliseconds(1).ToString("O");
        await Task.Delay(5);
        var second = await Place();
        await shop.Settled();
        Assert.Equal([first.OrderGlobal], await Found(people.Manager, $"placedBefore: \"{between}\""));
        Assert.Equal([second.OrderGlobal], await Found(people.Manager, $"placedFrom: \"{between}\""));
    }

    [Fact]
    public async Task A_store_narrows_and_orders_of_other_stores_are_not_there()
    {
        var (here, elsewhere) = (await Place(), await Place(store: People.Elsewhere));
        await shop.Settled();
        Assert.Equal([elsewhere.OrderGlobal, here.OrderGlobal], await Found(people.Admin));
        Assert.Equal([elsewhere.OrderGlobal], await Found(people.Admin, $"store: \"{GlobalId.Of("Store", shop.Store(People.Elsewhere).Id)}\""));
        Assert.Equal([here.OrderGlobal], await Found(people.Manager));
        Assert.Equal([elsewhere.OrderGlobal], await Found(people.OtherManager));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_all_are_counted()
    {
        var placed = new List<string>();
        for (var i = 0; i < 3; i++)
            placed.Insert(0, (await Place()).OrderGlobal);
        await shop.Settled();
        var first = await Page(people.Manager, "first: 2");
        Assert.Equal((3, true), (first.GetProperty("totalCount").GetInt32(), first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        var rest = await Page(people.Manager, $"first: 2, after: \"{first.GetProperty("pageInfo").Text("endCursor")}\"");
        Assert.Equal(placed, [.. Ids(first), .. Ids(rest)]);
    }

    [Fact]
    public async Task A_number_is_found_however_it_is_typed()
    {
        var shopper = await Shopper.Guest(shop);
        var placed = (await shopper.Place(await shopper.Draft(), Shopper.Card(PlacedOrder.Good))).Done().GetProperty("order");
        await shop.Settled();
        var number = placed.Text("number");
        foreach (var typed in new[] { number, number.ToLowerInvariant(), number.Replace("-", ""), $" {number} " })
            Assert.Equal([placed.Text("id")], Ids(await shop.Query(people.Clerk, "findOrders(text: $t) { nodes { id } }", new { t = typed }, "($t: String)")));
    }

    [Fact]
    public async Task Orders_that_need_somebody_are_found_by_their_trouble_and_by_no_other()
    {
        var late = await PlacedOrder.At(shop, buyer: new($"{name} Wald", "q@shopper.example"), promised: TimeSpan.FromHours(-1));
        var missing = await Place();
        await shop.Step(people.Clerk, "startPicking", missing);
        await shop.Step(people.Clerk, "reportNotFound", missing, new { line = missing.LineGlobal, quantity = 2, reason = "NOT_ON_SHELF" });
        await PlacedOrder.Until<OrderState>(shop, OrderGrain.Of(missing.Id), state => state.Asking.Any());
        var locked = await shop.Ready(await Place());
        for (var tries = 0; tries < FulfilmentState.TriesPerCode; tries++)
            await shop.Step(people.Clerk, "handOver", locked, new { code = "22222222" });
        var unpaid = await shop.Ready(await PlacedOrder.At(shop, PlacedOrder.CaptureFails, buyer: new($"{name} Wald", "q@shopper.example")));
        await shop.Step(people.Clerk, "handOver", unpaid, new { code = await unpaid.Code(shop) });
        await PlacedOrder.Until<FulfilmentState>(shop, FulfilmentGrain.Of(unpaid.Part), state => state.HandOver?.Phase == HandOverPhase.Failed);
        await shop.Settled();
        Assert.Equal([late.OrderGlobal], await Found(people.Manager, "troubles: [LATE]"));
        Assert.Equal([missing.OrderGlobal], await Found(people.Manager, "troubles: [REJECTED_ITEMS]"));
        Assert.Equal([locked.OrderGlobal], await Found(people.Manager, "troubles: [CODE_LOCKED]"));
        Assert.Equal([unpaid.OrderGlobal], await Found(people.Manager, "troubles: [PAYMENT_UNCERTAIN]"));
        Assert.Equal([unpaid.OrderGlobal, locked.OrderGlobal], await Found(people.Manager, "troubles: [CODE_LOCKED, PAYMENT_UNCERTAIN]"));
        Assert.Empty(await Found(people.Manager, "troubles: [NOT_BACK_ON_SHELF]"));
        Assert.Empty(await Found(people.OtherManager, "troubles: [LATE, CODE_LOCKED]"));
    }

    [Fact]
    public async Task Two_words_must_both_be_there()
    {
        var order = await Place();
        await shop.Settled();
        Assert.Equal([order.OrderGlobal], await Found(people.Clerk, text: $"wald {name}"));
        Assert.Empty(await Found(people.Clerk, text: $"berg {name}"));
    }

    private Task<PlacedOrder> Place(Channel channel = Channel.Web, string store = People.Here) =>
        PlacedOrder.At(shop, channel: channel, store: store, buyer: new($"{name} Wald", "q@shopper.example"));

    private async Task<IEnumerable<string>> Found(Viewer who, string more = "", string? text = null) => Ids(await Page(who, more, text));

    private Task<JsonElement> Page(Viewer who, string more, string? text = null) => shop.Query(
        who, $"findOrders(text: $text, {more}) {{ nodes {{ id }} totalCount pageInfo {{ hasNextPage endCursor }} }}",
        new { text = text ?? name }, "($text: String)");

    private static List<string> Ids(JsonElement page) => [.. page.GetProperty("nodes").EnumerateArray().Select(node => node.Text("id"))];
}

[Collection(nameof(Shop))]
public class FindingOnSqlite(Shop shop) : FindingTests(shop);

[Collection(nameof(ShopOnPostgres))]
public class FindingOnPostgres(ShopOnPostgres shop) : FindingTests(shop);
