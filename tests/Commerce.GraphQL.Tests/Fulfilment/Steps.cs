using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Tests.TestShop;

namespace Commerce.GraphQL.Tests.Fulfilment;

/// <summary>The staff's steps, as a page sends them.</summary>
internal static class Steps
{
    public const string Shown = "fulfilmentOrder { id status checkingPayment handOverFailure codeTriesLeft pickupCode collectBy amountDue { amount } collector { name } lines { picked notFound toPick } }";

    public static Task<JsonElement> Step(this Shop shop, Viewer who, string mutation, PlacedOrder order, object? more = null, string? key = null)
    {
        var input = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        input["fulfilmentOrder"] = order.PartId;
        return shop.Do(who, mutation, input, Shown, key);
    }

    public static async Task<PlacedOrder> Picked(this Shop shop, PlacedOrder order, int quantity = 2)
    {
        Took(await shop.Step(shop.People.Clerk, "acceptFulfilment", order));
        Took(await shop.Step(shop.People.Clerk, "pickLine", order, new { line = order.LineGlobal, quantity }));
        return order;
    }

    public static async Task<PlacedOrder> Ready(this Shop shop, PlacedOrder order, int quantity = 2)
    {
        await shop.Picked(order, quantity);
        Took(await shop.Step(shop.People.Clerk, "markReadyForPickup", order, new { shelf = "A3" }));
        return order;
    }

    /// <summary>It was done: the status then.</summary>
    public static string Took(JsonElement payload)
    {
        Assert.Empty(payload.GetProperty("errors").EnumerateArray().Select(error => error.ToString()));
        Assert.NotEqual(JsonValueKind.Null, payload.GetProperty("position").ValueKind);
        return payload.GetProperty("fulfilmentOrder").GetProperty("status").GetString()!;
    }

    public static void Refused(JsonElement payload, string why) =>
        Assert.Equal(why, Assert.Single(payload.GetProperty("errors").EnumerateArray()).GetProperty("__typename").GetString());
}
