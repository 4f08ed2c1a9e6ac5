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

    [Fact]
    public async Task Staff_may_remind_and_make_a_new_code_only_while_the_goods_wait()
    {
        var order = await PlacedOrder.At(shop);
        Assert.Equal((false, false, false), await OfferedToStaff(order));
        await shop.Ready(order);
        Assert.Equal((true, true, false), await OfferedToStaff(order));
        Took(await shop.Step(shop.People.Manager, "reissuePickupCode", order));
        Took(await shop.Step(shop.People.Clerk, "handOver", order, new { code = await order.Code(shop) }));
        Assert.Equal((false, false, false), await OfferedToStaff(order));
    }

    [Fact]
    public async Task An_order_may_be_held_or_resumed_and_never_both()
    {
        var order = await PlacedOrder.At(shop);
        Assert.Equal((true, false), await Holdable(order));
        await shop.Do(shop.People.Manager, "holdOrder", new { order = order.OrderGlobal, reason = "Asks back" });
        Assert.Equal((false, true), await Holdable(order));
        await shop.Do(shop.People.Manager, "resumeOrder", new { order = order.OrderGlobal });
        Assert.Equal((true, false), await Holdable(order));
    }

    private async Task<(bool Hold, bool Resume)> Holdable(PlacedOrder order)
    {
        var found = await shop.Query(shop.People.Manager, "order(id: $id) { canHold canResume }", new { id = order.OrderGlobal }, "($id: ID!)");
        return (Is(found, "canHold"), Is(found, "canResume"));
    }

    private async Task<(bool Remind, bool Code, bool Override)> OfferedToStaff(PlacedOrder order)
    {
        var part = await shop.Query(
            shop.People.Manager, "fulfilmentOrder(id: $id) { canRemind canReissueCode canOverride }", new { id = order.PartId }, "($id: ID!)");
        return (Is(part, "canRemind"), Is(part, "canReissueCode"), Is(part, "canOverride"));
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
