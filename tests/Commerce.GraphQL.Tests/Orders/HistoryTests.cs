using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Tests.TestShop;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Orders;

/// <summary>Who did what with an order, and when.</summary>
[Collection(nameof(Shop))]
public class HistoryTests(Shop shop)
{
    private const string Told = "at kind actor actorKind actorName fulfilmentStatus fulfilment { id } store { code } line { id } quantity amount { amount } reason note";

    private readonly People people = shop.People;

    [Fact]
    public async Task Staff_read_who_did_what_with_an_order_and_its_parts()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        Took(await shop.Step(people.Guest, "arrive", order, new { secret = order.Secret, parkingPlace = "P2" }));
        Took(await shop.Step(people.Clerk, "handOver", order, new { code = await order.Code(shop) }));
        var history = await Read(people.Manager, order, "history");

        var picked = Only(history, "LinePicked");
        Assert.Equal(("STAFF", "Jonas Petersen", order.LineGlobal, 2), (
            picked.Text("actorKind"), picked.Text("actorName"), picked.GetProperty("line").Text("id"), picked.GetProperty("quantity").GetInt32()));
        Assert.Equal((order.PartId, People.Here), (picked.GetProperty("fulfilment").Text("id"), picked.GetProperty("store").Text("code")));
        Assert.Equal("A3", Only(history, "PickupReady").Text("note"));
        Assert.Equal(("GUEST", "P2"), (Only(history, "CustomerArrived").Text("actorKind"), Only(history, "CustomerArrived").Text("note")));
        Assert.Equal("SYSTEM", Only(history, "GoodsHandedOver").Text("actorKind"));
        Assert.Equal("99.00", Only(history, "ChargeAsked").GetProperty("amount").Text("amount"));
        var at = history.Select(each => each.GetProperty("at").GetDateTimeOffset()).ToList();
        Assert.Equal(at.Order(), at);
    }

    [Fact]
    public async Task What_was_not_found_says_how_many_and_why()
    {
        var order = await PlacedOrder.At(shop);
        Took(await shop.Step(people.Clerk, "acceptFulfilment", order));
        Took(await shop.Step(people.Clerk, "reportNotFound", order, new { line = order.LineGlobal, quantity = 1, reason = "DAMAGED" }));
        var lost = Only(await Read(people.Clerk, order, "history"), "ItemsNotFound");
        Assert.Equal(("DAMAGED", 1), (lost.Text("reason"), lost.GetProperty("quantity").GetInt32()));
    }

    [Fact]
    public async Task The_holder_reads_what_happened_but_not_who_works_there()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop, customer: people.Customer.Customer));
        (await shop.Do(people.Manager, "holdOrder", new { order = order.OrderGlobal, reason = "Please call" }, "order { id }")).Done();
        var timeline = await Read(people.Customer, order, "timeline");
        var ready = timeline.Last(each => each.Text("kind") == "FulfilmentProgressed");
        Assert.Equal(("READY_FOR_PICKUP", order.PartId), (ready.Text("fulfilmentStatus"), ready.GetProperty("fulfilment").Text("id")));
        var held = Only(timeline, "OrderHeld");
        Assert.Equal(("staff", "STAFF", "Please call"), (held.Text("actor"), held.Text("actorKind"), held.Text("reason")));
        Assert.All(timeline, each => Assert.Equal(JsonValueKind.Null, each.GetProperty("actorName").ValueKind));
        Assert.Equal("Mila Brandt", Only(await Read(people.Manager, order, "timeline"), "OrderHeld").Text("actorName"));
    }

    [Fact]
    public async Task The_whole_history_is_for_staff()
    {
        var order = await PlacedOrder.At(shop, customer: people.Customer.Customer);
        var refused = await shop.Ask(people.Customer, $"{{ order(id: \"{order.OrderGlobal}\") {{ history {{ kind }} }} }}");
        Assert.Equal("UNAUTHENTICATED", refused.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
        Assert.Equal("OrderDrafted", (await Read(people.Clerk, order, "history"))[0].Text("kind"));
    }

    private async Task<List<JsonElement>> Read(Viewer who, PlacedOrder order, string field) =>
        [.. (await shop.Query(who, $"order(id: \"{order.OrderGlobal}\") {{ told: {field} {{ {Told} }} }}")).GetProperty("told").EnumerateArray()];

    private static JsonElement Only(IEnumerable<JsonElement> history, string kind) => Assert.Single(history, each => each.Text("kind") == kind);
}
