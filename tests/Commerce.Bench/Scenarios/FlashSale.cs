namespace Commerce.Bench;

/// <summary>Many want the same few units in one store; whole checkouts until nothing is left and everybody has heard so.</summary>
internal static class FlashSale
{
    public static async Task<Measurement> Run(BenchOptions options)
    {
        await using var shop = await BenchShop.Open(options.IsPostgres);
        await shop.Start();
        await Shelves.Fill(shop.Calls);
        var shelves = await Shelves.Read(shop.Calls);
        var (article, store) = (shelves.Articles[0], shelves.Stores[0]);
        var checkout = new Checkout(shop.Calls, shelves);

        // Warmed up on everything else, then one item is counted anew.
        var others = new Checkout(shop.Calls, shelves with { Articles = [.. shelves.Articles.Skip(1)] });
        await Callers.Call(options.Clients, options.WarmUp, others.Order);
        await Shelves.Count(shop.Calls, article, store, options.Units);
        var before = await shop.CpuWhenQuiet();
        var (sold, refused) = (0, 0);
        var (latencies, took) = await Callers.Call(options.Clients, options.Seconds, async _ =>
        {
            if ((await checkout.Place(article, store)).Refusal is null)
                Interlocked.Increment(ref sold);
            else
                Interlocked.Increment(ref refused);
            // Everybody hears "sold out" a few times.
            return Volatile.Read(ref refused) < 10 * options.Clients;
        });
        var after = await shop.CpuWhenQuiet();
        return new(
            options.Scenario, options.Database, options.Clients, latencies.Count, took.TotalSeconds, Percentiles.Of(latencies), after - before,
            new Dictionary<string, object> { ["units"] = options.Units, ["sold"] = sold, ["refused"] = refused });
    }
}
