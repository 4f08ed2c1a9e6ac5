using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Stock;
using Commerce.GraphQL.Common;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Fulfilment;

[Collection(nameof(Shop))]
public class PickingTests(Shop shop)
{
    private readonly People people = shop.People;

    [Fact]
    public async Task An_order_is_accepted_picked_packed_and_made_ready()
    {
        var order = await PlacedOrder.At(shop);
        Assert.Equal("ACCEPTED", Took(await shop.Step(people.Clerk, "acceptFulfilment", order)));
        Assert.Equal("PICKING", Took(await shop.Step(people.Clerk, "startPicking", order)));
        Assert.Equal("PICKING", Took(await shop.Step(people.Clerk, "pickLine", order, new { line = order.LineGlobal, quantity = 1 })));
        Assert.Equal("PICKED", Took(await shop.Step(people.Clerk, "pickLine", order, new { line = order.LineGlobal, quantity = 2 })));
        Assert.Equal("PACKED", Took(await shop.Step(people.Clerk, "packFulfilment", order, new { shelf = "B1" })));
        var ready = await shop.Step(people.Clerk, "markReadyForPickup", order);
        Assert.Equal("READY_FOR_PICKUP", Took(ready));
        Assert.True(ready.GetProperty("fulfilmentOrder").GetProperty("collectBy").GetDateTimeOffset() > TimeProvider.System.GetUtcNow().AddDays(6));
        var state = await order.State(shop);
        Assert.Equal("B1", state.Shelf);
        Assert.True(state.RemindAt < state.PickupUntil && state.RemindAt > TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Staff_see_where_a_line_is_kept_and_who_picks_it_and_its_buyer_does_not()
    {
        var order = await PlacedOrder.At(shop);
        await PlacedOrder.Done(shop, StockItemGrain.Of(order.Variant, shop.Store(People.Here).Id), new SetShelf("R-2-4"));
        Took(await shop.Step(people.Clerk, "startPicking", order));
        var asked = $"fulfilmentOrder(id: \"{order.PartId}\", secret: \"{order.Secret}\") {{ pickedBy lines {{ shelf }} }}";
        var (seen, hidden) = (await shop.Query(people.Clerk, asked), await shop.Query(Viewer.Guest, asked));
        Assert.Equal("R-2-4", seen.GetProperty("lines")[0].GetProperty("shelf").GetString());
        Assert.NotEmpty(seen.GetProperty("pickedBy").GetString()!);
        Assert.Equal(JsonValueKind.Null, hidden.GetProperty("lines")[0].GetProperty("shelf").ValueKind);
        Assert.Equal(JsonValueKind.Null, hidden.GetProperty("pickedBy").ValueKind);
    }

    [Fact]
    public async Task A_unit_that_is_not_found_is_told_and_the_rest_goes_on()
    {
        var order = await PlacedOrder.At(shop);
        await shop.Step(people.Clerk, "startPicking", order);
        var told = await shop.Step(people.Clerk, "reportNotFound", order, new { line = order.LineGlobal, quantity = 1, reason = "DAMAGED" });
        Assert.Equal(1, told.GetProperty("fulfilmentOrder").GetProperty("lines")[0].GetProperty("notFound").GetInt32());
        Assert.Equal("PICKED", Took(await shop.Step(people.Clerk, "pickLine", order, new { line = order.LineGlobal, quantity = 1 })));
    }

    [Fact]
    public async Task Nothing_is_accepted_twice() =>
        Refused(await shop.Step(people.Clerk, "acceptFulfilment", await shop.Ready(await PlacedOrder.At(shop))), "WrongStep");

    [Fact]
    public async Task A_line_of_another_order_is_not_picked()
    {
        var (order, other) = (await PlacedOrder.At(shop), await PlacedOrder.At(shop));
        Refused(await shop.Step(people.Clerk, "pickLine", order, new { line = other.LineGlobal, quantity = 1 }), "LineUnknown");
    }

    [Theory]
    [InlineData(3), InlineData(-1), InlineData(int.MaxValue), InlineData(int.MinValue)]
    public async Task No_more_is_picked_than_was_ordered(int quantity)
    {
        var order = await PlacedOrder.At(shop);
        Refused(await shop.Step(people.Clerk, "pickLine", order, new { line = order.LineGlobal, quantity }), "MoreThanOrdered");
    }

    [Fact]
    public async Task What_is_not_picked_is_neither_packed_nor_ready()
    {
        var order = await PlacedOrder.At(shop);
        Refused(await shop.Step(people.Clerk, "packFulfilment", order), "LinesUnresolved");
        Refused(await shop.Step(people.Clerk, "markReadyForPickup", order), "LinesUnresolved");
    }

    [Fact]
    public async Task A_held_order_is_not_worked_on()
    {
        var order = await PlacedOrder.At(shop);
        await PlacedOrder.Done(shop, OrderGrain.Of(order.Id), new HoldOrder("Looks like fraud"));
        await PlacedOrder.Until<FulfilmentState>(shop, FulfilmentGrain.Of(order.Part), state => state.OnHold is not null);
        Refused(await shop.Step(people.Clerk, "acceptFulfilment", order), "FulfilmentPaused");
    }

    [Fact]
    public async Task Staff_of_another_store_find_no_such_order()
    {
        var order = await PlacedOrder.At(shop);
        Refused(await shop.Step(people.OtherClerk, "acceptFulfilment", order), "NotFound");
        Assert.Equal(FulfilmentStatus.Open, (await order.State(shop)).Status);
        Assert.Equal("ACCEPTED", Took(await shop.Step(people.Admin, "acceptFulfilment", order)));
    }

    [Fact]
    public async Task An_order_that_never_was_is_not_found()
    {
        var none = new PlacedOrder(default, "", new FulfilmentOrderId(Guid.CreateVersion7()), default, default, "");
        Refused(await shop.Step(people.Admin, "acceptFulfilment", none), "NotFound");
    }

    [Fact]
    public async Task The_same_key_does_it_once_and_with_other_input_not_at_all()
    {
        var (order, key) = (await PlacedOrder.At(shop), Guid.NewGuid().ToString());
        var line = new { line = order.LineGlobal, quantity = 1 };
        var first = await shop.Step(people.Clerk, "pickLine", order, line, key);
        await shop.Step(people.Clerk, "pickLine", order, new { line = order.LineGlobal, quantity = 2 });
        var again = await shop.Step(people.Clerk, "pickLine", order, line, key);
        Took(first);
        Assert.Equal("PICKED", Took(again));
        Refused(await shop.Step(people.Clerk, "pickLine", order, new { line = order.LineGlobal, quantity = 2 }, key), "KeyReused");
    }

    [Fact]
    public async Task A_shelf_has_a_short_name_that_can_be_shown()
    {
        var order = await shop.Picked(await PlacedOrder.At(shop));
        Refused(await shop.Step(people.Clerk, "packFulfilment", order, new { shelf = new string('x', 51) }), "InvalidInput");
        Refused(await shop.Step(people.Clerk, "markReadyForPickup", order, new { shelf = "a\u0000b" }), "InvalidInput");
    }

    [Fact]
    public async Task A_parcel_is_not_collected() =>
        Refused(
            await shop.Step(people.Clerk, "markReadyForPickup", await shop.Picked(await PlacedOrder.At(shop, ship: true))), "WrongMethod");
}
