namespace Commerce.Bench;

/// <summary>24 cards with price, picture and "at my store", from any page of the catalogue in any order.</summary>
internal sealed class ProductList(GraphQLCalls calls, Shelves shelves)
{
    private static readonly string[] Sorts = ["RELEVANCE", "PRICE_ASCENDING", "NEWEST", "NAME"];

    public async Task<bool> Ask(int caller)
    {
        var store = shelves.Stores[Random.Shared.Next(shelves.Stores.Count)];
        var data = await calls.Send("product-list", new { store = store.Id, sort = Sorts[Random.Shared.Next(Sorts.Length)] });
        var cards = data.GetProperty("products").GetProperty("nodes").GetArrayLength();
        return cards == 24 ? true : throw new InvalidOperationException($"{cards} cards came instead of 24.");
    }
}
