using System.Text.Json;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;
using static Commerce.GraphQL.Tests.Fulfilment.Steps;

namespace Commerce.GraphQL.Tests.Orders;

/// <summary>A store did not find something: the customer is asked, and told where else it is.</summary>
[Collection(nameof(Shop))]
public class ResolvingTests(Shop shop)
{
    private const string Asked = "order { status rejections { quantity until shippable line { id } stores(first: 3) { availableQuantity store { id code } } } fulfilments { method store { code } status } }";

    private readonly People people = shop.People;

    [Fact]
    public async Task What_was_not_found_comes_from_another_store_that_has_it()
    {
        var order = await NotFound();
        await PlacedOrder.Stocked(shop, People.Elsewhere);
        await shop.Settled();
        var asked = Assert.Single((await Look(order)).GetProperty("rejections").EnumerateArray());
        Assert.Equal((1, order.LineGlobal), (asked.GetProperty("quantity").GetInt32(), asked.GetProperty("line").Text("id")));
        Assert.All(asked.GetProperty("stores").EnumerateArray(), store => Assert.True(store.GetProperty("availableQuantity").GetInt32() > 0));

        var store = GlobalId.Of("Store", shop.Store(People.Elsewhere).Id);
        var resolved = (await Resolve(order, new { choice = "ANOTHER_STORE", store })).Done().GetProperty("order");
        Assert.Empty(resolved.GetProperty("rejections").EnumerateArray());
        Assert.Contains(resolved.GetProperty("fulfilments").EnumerateArray(), part => part.GetProperty("store").Text("code") == People.Elsewhere);
    }

    [Fact]
    public async Task It_is_shipped_instead_when_there_is_an_address()
    {
        var order = await NotFound();
        await PlacedOrder.Stocked(shop, shop.Get<Grains.Reads.IStores>().Warehouse!.Spec.Code);
        (await Resolve(order, new { choice = "SHIP" })).Refused("AddressMissing");
        var address = new { name = "Kim", street = "Weg 1", postcode = "10115", city = "Berlin", country = "DE" };
        var resolved = (await Resolve(order, new { choice = "SHIP", address })).Done().GetProperty("order");
        Assert.Contains(resolved.GetProperty("fulfilments").EnumerateArray(), part => part.Text("method") == "SHIP");
    }

    [Fact]
    public async Task Or_that_part_is_cancelled()
    {
        var order = await NotFound();
        (await Resolve(order, new { choice = "CANCEL", quantity = 2 })).Refused("NotSoMany");
        (await Resolve(order, new { choice = "ANOTHER_STORE" })).Refused("InvalidInput");
        var resolved = (await Resolve(order, new { choice = "CANCEL" })).Done().GetProperty("order");
        Assert.Equal("CONFIRMED", resolved.Text("status"));
        Assert.Empty(resolved.GetProperty("rejections").EnumerateArray());
    }

    [Fact]
    public async Task A_store_that_has_none_is_told_and_the_customer_is_asked_again()
    {
        var place = await Place.New(shop);
        var order = await NotFound();
        (await Resolve(order, new { choice = "ANOTHER_STORE", store = GlobalId.Of("Store", place.Id) })).Refused("OutOfStock");
        Assert.Single((await Look(order)).GetProperty("rejections").EnumerateArray());
    }

    private async Task<PlacedOrder> NotFound()
    {
        var order = await PlacedOrder.At(shop);
        Took(await shop.Step(people.Clerk, "acceptFulfilment", order));
        Took(await shop.Step(people.Clerk, "reportNotFound", order, new { line = order.LineGlobal, quantity = 1, reason = "NOT_ON_SHELF" }));
        await PlacedOrder.Until<Grains.Orders.OrderState>(shop, Grains.Orders.OrderGrain.Of(order.Id), state => state.Asking.Any());
        return order;
    }

    private async Task<JsonElement> Look(PlacedOrder order) =>
        await shop.Query(people.Guest, $"order(id: \"{order.OrderGlobal}\", secret: \"{order.Secret}\") {{ {Asked[8..^2]} }}");

    private Task<JsonElement> Resolve(PlacedOrder order, object choice)
    {
        var input = JsonSerializer.SerializeToNode(choice)!.AsObject();
        (input["order"], input["secret"], input["line"]) = (order.OrderGlobal, order.Secret, order.LineGlobal);
        return shop.Do(people.Guest, "resolveRejectedItem", input, Asked);
    }
}
