using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.Grains;

namespace Commerce.GraphQL.Tests.TestShop;

/// <summary>Somebody with a cart, as a page knows them.</summary>
internal sealed record Shopper(Shop Shop, Viewer Viewer, string Cart, string? Secret)
{
    public const string Shown = "cart { id secret totalQuantity lines { id quantity title unitPrice { amount } delivery { method store { code } } } totals { total { amount currencyCode } tax { amount } } notices { __typename } }";
    public const string Ordered = "order { id secret number status paymentStatus fulfilmentStatus holdsUntil cancellable contact { name email } payment { inStore actionUrl declineReason authorized { amount } } fulfilments { id status } }";

    public static async Task<Shopper> Guest(Shop shop)
    {
        var cart = (await shop.Do(Viewer.Guest, "createCart", new { }, Shown)).GetProperty("cart");
        return new(shop, Viewer.Guest, cart.Text("id"), cart.Text("secret"));
    }

    public Task<JsonElement> Do(string mutation, object input, string select = Shown, string? key = null)
    {
        var all = JsonSerializer.SerializeToNode(input)!.AsObject();
        all["cart"] = Cart;
        all["secret"] = Secret;
        return Shop.Do(Viewer, mutation, all, select, key);
    }

    public async Task<JsonElement> Add(int quantity = 2, string store = People.Here, string? key = null)
    {
        var variant = await PlacedOrder.Stocked(Shop, store);
        await Shop.Settled();
        return await Do("addLine", new
        {
            variant = GlobalId.Of("Variant", variant.Variant.Id), quantity,
            delivery = new { method = "PICKUP", store = GlobalId.Of("Store", Shop.Store(store).Id) },
        }, key: key);
    }

    /// <summary>Puts a ware in, to collect at a store, to be shipped, or (without either) undecided.</summary>
    public Task<JsonElement> Add(Ware ware, int quantity = 1, LocationId? store = null, bool ship = false, string? key = null) => Do("addLine", new
    {
        variant = ware.Global, quantity,
        delivery = ship ? (object)new { method = "SHIP" } : store is { } at ? new { method = "PICKUP", store = GlobalId.Of("Store", at) } : null,
    }, key: key);

    public async Task<JsonElement> Begin() => (await Do("beginCheckout", new { }, Ordered)).Done().GetProperty("order");

    /// <summary>A draft order whose goods are held.</summary>
    public async Task<JsonElement> Draft(int quantity = 2)
    {
        (await Add(quantity)).Done();
        return (await Do("beginCheckout", new { }, Ordered)).Done().GetProperty("order");
    }

    public Task<JsonElement> Place(JsonElement draft, object payment, string? key = null) => Shop.Do(Viewer, "placeOrder", new
    {
        order = draft.Text("id"), secret = draft.Text("secret"),
        contact = new { name = "Kim Sommer", email = "kim@shopper.example", phone = "+49 171 5550000" }, payment,
    }, Ordered, key);

    public static object Card(string number) => new { card = new { number, expiry = "12/30", securityCode = "123" } };
}

internal static class Answers
{
    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static JsonElement Done(this JsonElement payload)
    {
        Assert.Empty(payload.GetProperty("errors").EnumerateArray().Select(error => error.ToString()));
        return payload;
    }

    public static JsonElement Refused(this JsonElement payload, string why)
    {
        var error = Assert.Single(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal(why, error.Text("__typename"));
        return error;
    }
}
