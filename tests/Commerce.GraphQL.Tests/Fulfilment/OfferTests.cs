using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Fulfilment;

/// <summary>A page offers what these fields say, and holds no rule of its own.</summary>
[Collection(nameof(Shop))]
public class OfferTests(Shop shop)
{
    [Fact]
    public async Task What_is_open_may_get_another_collector_and_no_more()
    {
        var order = await PlacedOrder.At(shop);
        Assert.Equal((false, true, false), await Offered(order));
    }

    [Fact]
    public async Task What_is_ready_may_be_come_for_and_more_time_only_where_it_is_more()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        Assert.Equal((true, true, false), await Offered(order));
        Took(await shop.Step(shop.People.Guest, "extendPickup", order, new { secret = order.Secret }));
    }

    [Fact]
    public async Task What_is_gone_may_be_asked_nothing()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        Took(await shop.Step(shop.People.Clerk, "handOver", order, new { code = await order.Code(shop) }));
        Assert.Equal((false, false, false), await Offered(order));
    }

    [Fact]
    public async Task A_parcel_has_no_collector()
    {
        var order = await PlacedOrder.At(shop, ship: true);
        Assert.Equal((false, false, false), await Offered(order));
        Refused(await shop.Step(shop.People.Guest, "changeCollector", order, new { secret = order.Secret, collector = new { name = "Ola" } }), "WrongMethod");
    }

    private async Task<(bool Arrive, bool Collector, bool Extend)> Offered(PlacedOrder order)
    {
        var part = await shop.Query(
            shop.People.Guest, "fulfilmentOrder(id: $id, secret: $secret) { canArrive canChangeCollector canExtend }",
            new { id = order.PartId, secret = order.Secret }, "($id: ID!, $secret: String)");
        return (Is(part, "canArrive"), Is(part, "canChangeCollector"), Is(part, "canExtend"));
    }

    private static bool Is(JsonElement part, string field) => part.GetProperty(field).GetBoolean();
}
