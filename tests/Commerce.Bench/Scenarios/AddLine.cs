using System.Text.Json;

namespace Commerce.Bench;

/// <summary>One more thing into a cart; each caller takes a new cart after ten lines, which is part of the cost.</summary>
internal sealed class AddLine(GraphQLCalls calls, Shelves shelves, int callers)
{
    private const int LinesPerCart = 10;
    private readonly (JsonElement Cart, int Lines)[] carts = new (JsonElement, int)[callers];

    public async Task<bool> Add(int caller)
    {
        if (carts[caller].Lines % LinesPerCart == 0)
            carts[caller] = (await Checkout.NewCart(calls), 0);
        var (cart, lines) = carts[caller];
        await Checkout.Add(calls, cart, shelves.Articles[Random.Shared.Next(shelves.Articles.Count)], shelves.Stores[caller % shelves.Stores.Count]);
        carts[caller] = (cart, lines + 1);
        return true;
    }
}
