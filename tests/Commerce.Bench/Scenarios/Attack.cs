using System.Diagnostics;

namespace Commerce.Bench;

/// <summary>
/// People look at products, first alone and then while others attack, each from an address of their own. Told are what people
/// felt of it, what the attackers were answered, and the silo's memory before and after.
/// </summary>
internal static class Attack
{
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(50);

    public static async Task<Measurement> Run(BenchOptions options)
    {
        await using var shop = await BenchShop.Open(options.IsPostgres);
        await shop.Start();
        await Shelves.Fill(shop.Calls);
        var page = new ProductPage(shop.Calls, await Shelves.Read(shop.Calls));
        await People(page, options.Clients, options.WarmUp);
        var alone = Percentiles.Of(await People(page, options.Clients, options.Seconds));
        // Once attacked and left alone, the silo has made room for what it needs; what grows after that would grow for ever.
        await Attackers.Attack(shop.Address, options.WarmUp);
        var memory = shop.Memory;

        var before = await shop.CpuWhenQuiet();
        var started = Stopwatch.GetTimestamp();
        var attack = Attackers.Attack(shop.Address, options.Seconds);
        var latencies = await People(page, options.Clients, options.Seconds);
        var told = await attack;
        var took = Stopwatch.GetElapsedTime(started);
        var after = await shop.CpuWhenQuiet();
        var attacked = Percentiles.Of(latencies);
        return new(options.Scenario, options.Database, options.Clients, latencies.Count, took.TotalSeconds, attacked, after - before, new Dictionary<string, object>
        {
            ["aloneP50Ms"] = Math.Round(alone.P50, 2),
            ["aloneP99Ms"] = Math.Round(alone.P99, 2),
            ["p99Ratio"] = Math.Round(attacked.P99 / alone.P99, 2),
            ["attacks"] = told.ByKind,
            ["answers"] = told.ByAnswer,
            ["serverErrors"] = told.ServerErrors,
            ["stacks"] = told.Stacks,
            ["memoryBeforeMB"] = memory / 1_000_000,
            ["memoryAfterMB"] = shop.Memory / 1_000_000,
        });
    }

    /// <returns>How long each page took, in milliseconds.</returns>
    private static async Task<List<double>> People(ProductPage page, int people, double seconds)
    {
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, people).Select(async person =>
        {
            await Task.Delay(Thinking * (person / (double)people));
            var latencies = new List<double>();
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
            {
                var began = Stopwatch.GetTimestamp();
                await page.Ask(person);
                latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                await Task.Delay(Thinking);
            }
            return latencies;
        }));
        return [.. all.SelectMany(each => each)];
    }
}
