using System.Net;

namespace Commerce.Bench;

/// <summary>
/// Pages as browsers get them: from the guests' cache, and rendered afresh for somebody with a basket and a store. Each is measured by itself.
/// </summary>
internal sealed class Pages : IDisposable
{
    private static readonly (string Name, string Path)[] All = [("home", "/"), ("category", "/c/city-bikes"), ("product", "/p/amsel-city-bike")];
    private readonly HttpClient http;

    private Pages(Uri shop) => http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 1_024, UseCookies = false }) { BaseAddress = shop };

    public static async IAsyncEnumerable<Measurement> Run(BenchOptions options)
    {
        await using var shop = await BenchShop.Open(options.IsPostgres);
        await shop.Start();
        var shelves = await Shelves.Read(shop.Calls);
        var cart = (await shop.Calls.Do("create-cart", new { idempotencyKey = Guid.NewGuid() })).GetProperty("cart");
        var cookies = $"cart={cart.GetProperty("id")}.{cart.GetProperty("secret")}; store={shelves.Stores[0].Id}";
        using var pages = new Pages(shop.Address);
        foreach (var (name, path) in All)
        {
            yield return await pages.Measured(shop, options, $"{name} page, kept for guests", path, null);
            yield return await pages.Measured(shop, options, $"{name} page, with a basket", path, cookies);
        }
    }

    private async Task<Measurement> Measured(BenchShop shop, BenchOptions options, string name, string path, string? cookies) =>
        await Bench.Measured(shop, options with { Scenario = name }, async _ =>
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.Add("Accept-Encoding", "br");
            if (cookies is not null)
                asked.Headers.Add("Cookie", cookies);
            using var answer = await http.SendAsync(asked);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            return answer.StatusCode == HttpStatusCode.OK && bytes.Length > 1_000
                ? true
                : throw new InvalidOperationException($"{path} answered {(int)answer.StatusCode} with {bytes.Length} bytes.");
        });

    public void Dispose() => http.Dispose();
}
