using System.Text.Json;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Shop;

/// <summary>Brings orders about through the API, for tests that are about what comes after.</summary>
/// <param name="staff">Who does the store's work.</param>
public sealed class OrderDesk(RunningShop shop, string staff = OrderDesk.Clerk)
{
    public const string Clerk = "jonas@velo.example";

    /// <summary>A draft: its goods and its slot are held, and it waits to be placed.</summary>
    public async Task<Bought> Draft(Wish wish)
    {
        using var guest = shop.Guest();
        var cart = (await guest.Made(Documents.CreateCart, new { idempotencyKey = ShopApi.NewKey(), country = "DE" })).GetProperty("cart");
        var (id, secret) = (Text(cart, "id"), Text(cart, "secret"));
        foreach (var (sku, quantity) in wish.Also.Select(sku => (sku, 1)).Prepend((wish.Sku, wish.Quantity)))
            await guest.Made(Documents.AddLine, new
            {
                idempotencyKey = ShopApi.NewKey(), cart = id, secret, variant = await shop.VariantOf(sku), quantity,
                delivery = new { method = wish.Store is null ? "SHIP" : "PICKUP", store = wish.Store is null ? null : await shop.StoreOf(wish.Store) },
            });
        return Of((await guest.Made(Documents.BeginCheckout, new { idempotencyKey = ShopApi.NewKey(), cart = id, secret })).GetProperty("order"));
    }

    /// <summary>Orders, and waits until the store has the order in its queue.</summary>
    public async Task<Bought> Place(Wish wish)
    {
        using var guest = shop.Guest();
        var draft = await Draft(wish);
        await guest.Made(Documents.PlaceOrder, new
        {
            idempotencyKey = ShopApi.NewKey(), order = draft.Id, secret = draft.Secret,
            contact = new { name = wish.Name, email = wish.Email, phone = wish.Phone },
            collector = wish.Collector is null ? null : new { name = wish.Collector },
            address = wish.Store is null ? new { name = wish.Name, street = wish.Street, postcode = "10115", city = "Berlin", country = "DE" } : null,
            payment = wish.Card is null ? (object)new { inStore = true } : new { card = new { number = wish.Card, expiry = "12/39", securityCode = "123" } },
        });
        return Of(draft, await Waiting.For<JsonElement>($"order {draft.Id} to be confirmed", async () =>
            await guest.Read(Documents.ReadOrder, new { id = draft.Id, secret = draft.Secret }) is var order
            && order.GetProperty("fulfilments").GetArrayLength() > 0 ? order : null));
    }

    /// <summary>Ready to be collected, on a shelf.</summary>
    public async Task<Bought> Ready(Wish wish, string shelf = "A1")
    {
        var bought = await Place(wish);
        await Pick(bought);
        await Do("packFulfilment", "PackFulfilmentInput", bought, ("shelf", shelf));
        await Do("markReadyForPickup", "MarkReadyInput", bought);
        return bought;
    }

    /// <summary>Accepts it and picks every line.</summary>
    public async Task Pick(Bought bought)
    {
        await Do("acceptFulfilment", bought);
        await Do("startPicking", bought);
        using var guest = shop.Guest();
        var order = await guest.Read(Documents.ReadOrder, new { id = bought.Id, secret = bought.Secret });
        foreach (var line in order.GetProperty("fulfilments")[0].GetProperty("lines").EnumerateArray())
            await Do("pickLine", "PickLineInput", bought, ("line", Text(line, "id")), ("quantity", line.GetProperty("quantity").GetInt32()));
    }

    /// <summary>A step of the store that needs no more than the order's part.</summary>
    public Task Do(string step, Bought bought) => Do(step, "FulfilmentInput", bought);

    /// <summary>A step of the store.</summary>
    /// <param name="type">The name of its input.</param>
    /// <param name="more">Fields of the input beside the key and the order's part.</param>
    public async Task Do(string step, string type, Bought bought, params (string Field, object Value)[] more)
    {
        var input = more.ToDictionary(field => field.Field, field => field.Value);
        (input["idempotencyKey"], input["fulfilmentOrder"]) = (ShopApi.NewKey(), bought.Fulfilment);
        using var api = await shop.As(staff);
        await api.Made(Documents.Step(step, type), input);
    }

    private static Bought Of(JsonElement order) => new(Text(order, "id"), Text(order, "secret"), Text(order, "token"), "", "", []);

    private static Bought Of(Bought draft, JsonElement order)
    {
        var part = order.GetProperty("fulfilments")[0];
        return draft with
        {
            Number = Text(order, "number"), Fulfilment = Text(part, "id"), Lines = [.. part.GetProperty("lines").EnumerateArray().Select(line => Text(line, "id"))],
        };
    }

    private static string Text(JsonElement thing, string field) => thing.GetProperty(field).GetString()!;
}
