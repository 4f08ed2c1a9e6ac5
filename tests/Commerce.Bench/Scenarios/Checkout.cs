using System.Text.Json;

namespace Commerce.Bench;

/// <summary>Cart, line to collect at a store, checkout, contact and place: four requests of a guest who pays at the counter.</summary>
internal sealed class Checkout(GraphQLCalls calls, Shelves shelves)
{
    private const int MostAttempts = 5;

    public async Task<bool> Order(int caller)
    {
        var article = shelves.Articles[Random.Shared.Next(shelves.Articles.Count)];
        var store = shelves.Stores[Random.Shared.Next(shelves.Stores.Count)];
        // Whoever comes when a slot has just filled up is told so, and tries again as a shopper would.
        for (var attempt = 1; ; attempt++)
            if ((await Place(article, store)).Refusal is not { } refusal)
                return true;
            else if (attempt == MostAttempts)
                throw new InvalidOperationException(refusal);
    }

    /// <returns>The order, or why there is none.</returns>
    public async Task<(string? Order, string? Refusal)> Place(Article article, Place store)
    {
        var cart = await NewCart(calls);
        await Add(calls, cart, article, store);
        var begun = (await calls.Send("begin-checkout", new
        {
            input = new { idempotencyKey = Guid.NewGuid(), cart = Text(cart, "id"), secret = Text(cart, "secret") },
        })).GetProperty("beginCheckout");
        if (GraphQLCalls.Refusal(begun) is { } refusal)
            return (null, refusal);
        var order = begun.GetProperty("order");
        var placed = (await calls.Send("place-order", new
        {
            input = new
            {
                idempotencyKey = Guid.NewGuid(),
                order = Text(order, "id"),
                secret = Text(order, "secret"),
                contact = new { name = "Robin Example", email = "robin@example.org", phone = "+49 30 1234567" },
                payment = new { inStore = true },
            },
        })).GetProperty("placeOrder");
        return (Text(order, "id"), GraphQLCalls.Refusal(placed));
    }

    public static async Task<JsonElement> NewCart(GraphQLCalls calls) =>
        (await calls.Do("create-cart", new { idempotencyKey = Guid.NewGuid(), country = "DE", locale = "de" })).GetProperty("cart");

    public static Task<JsonElement> Add(GraphQLCalls calls, JsonElement cart, Article article, Place store) => calls.Do("add-line", new
    {
        idempotencyKey = Guid.NewGuid(),
        cart = Text(cart, "id"),
        secret = Text(cart, "secret"),
        variant = article.Variant,
        quantity = 1,
        delivery = new { method = "PICKUP", store = store.Id },
    });

    private static string? Text(JsonElement thing, string name) => thing.GetProperty(name).GetString();
}
