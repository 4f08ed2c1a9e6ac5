using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains.Fulfilment;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Fulfilment;

[Collection(nameof(Shop))]
public class WaitingTests(Shop shop)
{
    private readonly People people = shop.People;

    [Fact]
    public async Task A_guest_with_the_orders_secret_says_that_they_are_here()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        var here = await shop.Step(people.Guest, "arrive", order, new { secret = order.Secret, parkingPlace = "P2" });
        Assert.Equal("CUSTOMER_ARRIVED", Took(here));
        Assert.Equal(await order.Code(shop), here.GetProperty("fulfilmentOrder").GetProperty("pickupCode").GetString());
    }

    [Theory]
    [InlineData("arrive"), InlineData("changeCollector"), InlineData("extendPickup")]
    public async Task Who_does_not_hold_the_order_finds_none(string mutation)
    {
        var order = await shop.Ready(await PlacedOrder.At(shop, customer: people.Customer.Customer));
        foreach (var stranger in new[] { people.Guest, people.OtherCustomer, people.OtherClerk })
            Refused(await shop.Step(stranger, mutation, order, new { secret = "wrong" }), "NotFound");
        Took(await shop.Step(people.Customer, mutation, order));
    }

    [Fact]
    public async Task Nobody_arrives_for_what_is_not_ready() =>
        Refused(await shop.Step(people.Clerk, "arrive", await PlacedOrder.At(shop)), "NotReadyForPickup");

    [Fact]
    public async Task Somebody_else_may_collect_and_the_buyer_again()
    {
        var order = await PlacedOrder.At(shop);
        var changed = await shop.Step(people.Guest, "changeCollector", order, new { secret = order.Secret, collector = new { name = "Ola Nord" } });
        Assert.Equal("Ola Nord", changed.GetProperty("fulfilmentOrder").GetProperty("collector").GetProperty("name").GetString());
        var back = await shop.Step(people.Clerk, "changeCollector", order);
        Assert.Equal(JsonValueKind.Null, back.GetProperty("fulfilmentOrder").GetProperty("collector").ValueKind);
        Refused(await shop.Step(people.Clerk, "changeCollector", order, new { collector = new { name = " " } }), "InvalidInput");
    }

    [Fact]
    public async Task More_time_is_given_only_to_what_waits()
    {
        var order = await PlacedOrder.At(shop);
        Refused(await shop.Step(people.Clerk, "extendPickup", order), "NotReadyForPickup");
        Took(await shop.Step(people.Clerk, "extendPickup", await shop.Ready(order)));
    }

    [Fact]
    public async Task The_pickup_code_is_shown_to_the_holder_and_never_to_staff()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop, customer: people.Customer.Customer));
        var code = await order.Code(shop);
        Assert.Equal(code, await Seen(people.Guest, order, order.Secret));
        Assert.Equal(code, await Seen(people.Customer, order, null));
        foreach (var staff in new[] { people.Clerk, people.Manager, people.Admin })
        {
            Assert.Null(await Seen(staff, order, null));
            Assert.Null(await Seen(staff, order, order.Secret));
        }
    }

    [Fact]
    public async Task A_fulfilment_order_is_null_for_strangers()
    {
        var order = await PlacedOrder.At(shop, customer: people.Customer.Customer);
        foreach (var stranger in new[] { people.Guest, people.OtherCustomer, people.OtherClerk, people.OtherManager })
        {
            Assert.Equal(JsonValueKind.Null, (await One(stranger, order, null)).ValueKind);
            Assert.Equal(JsonValueKind.Null, (await shop.Query(stranger, $"node(id: \"{order.PartId}\") {{ id }}")).ValueKind);
        }
        Assert.Equal(order.PartId, (await shop.Query(people.Customer, $"node(id: \"{order.PartId}\") {{ id }}")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_customer_is_reminded_of_what_waits_only()
    {
        var order = await PlacedOrder.At(shop);
        Refused(await shop.Step(people.Clerk, "remindCustomer", order), "NotReadyForPickup");
        Took(await shop.Step(people.Clerk, "remindCustomer", await shop.Ready(order)));
    }

    [Fact]
    public async Task What_nobody_collected_goes_back_to_the_shelf()
    {
        var order = await shop.Picked(await PlacedOrder.At(shop));
        Refused(await shop.Step(people.Clerk, "returnToShelf", order), "WrongStep");
        var now = TimeProvider.System.GetUtcNow();
        await PlacedOrder.Done(shop, FulfilmentGrain.Of(order.Part), new MarkReady("hash", now.AddSeconds(2), now.AddSeconds(1)));
        await PlacedOrder.Until<FulfilmentState>(shop, FulfilmentGrain.Of(order.Part), state => state.Status == FulfilmentStatus.Expired);
        Assert.Equal("RETURNED_TO_STOCK", Took(await shop.Step(people.Clerk, "returnToShelf", order)));
        Refused(await shop.Step(people.Clerk, "changeCollector", order), "WrongStep");
    }

    [Fact]
    public async Task A_parcel_is_shipped_tracked_and_delivered_and_its_payment_captured()
    {
        var order = await shop.Picked(await PlacedOrder.At(shop, ship: true));
        Refused(await shop.Step(people.Clerk, "setTracking", order, new { status = "IN_TRANSIT" }), "WrongStep");
        Took(await shop.Step(people.Clerk, "packFulfilment", order));
        Refused(await shop.Step(people.Clerk, "shipFulfilment", order, new { carrier = "" }), "InvalidInput");
        Assert.Equal("SHIPPED", Took(await shop.Step(people.Clerk, "shipFulfilment", order, new { carrier = "DHL", trackingNumber = "00340" })));
        Assert.Equal("SHIPPED", Took(await shop.Step(people.Clerk, "setTracking", order, new { status = "IN_TRANSIT" })));
        Assert.Equal("DELIVERED", Took(await shop.Step(people.Clerk, "markDelivered", order)));
    }

    [Fact]
    public async Task What_is_collected_is_not_shipped()
    {
        var order = await shop.Ready(await PlacedOrder.At(shop));
        Refused(await shop.Step(people.Clerk, "shipFulfilment", order, new { carrier = "DHL" }), "WrongMethod");
        Refused(await shop.Step(people.Clerk, "markDelivered", order), "WrongStep");
    }

    private async Task<string?> Seen(Viewer who, PlacedOrder order, string? secret) =>
        (await One(who, order, secret)).GetProperty("pickupCode").GetString();

    private Task<JsonElement> One(Viewer who, PlacedOrder order, string? secret) => shop.Query(
        who, "fulfilmentOrder(id: $id, secret: $secret) { pickupCode status }", new { id = order.PartId, secret }, "($id: ID!, $secret: String)");
}
