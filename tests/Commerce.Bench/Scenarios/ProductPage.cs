namespace Commerce.Bench;

/// <summary>Title, price, all variants, and what the five nearest stores have of each.</summary>
internal sealed class ProductPage(GraphQLCalls calls, Shelves shelves)
{
    public async Task<bool> Ask(int caller)
    {
        var article = shelves.Articles[Random.Shared.Next(shelves.Articles.Count)];
        var near = shelves.Stores[Random.Shared.Next(shelves.Stores.Count)];
        var data = await calls.Send("product", new { handle = article.Handle, near = new { latitude = near.Latitude, longitude = near.Longitude } });
        return data.GetProperty("product").GetProperty("variants").GetArrayLength() > 0
            ? true
            : throw new InvalidOperationException($"{article.Handle} has no variants.");
    }
}
