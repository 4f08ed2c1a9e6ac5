using System.Globalization;
using Commerce.Bench.Servers;

namespace Commerce.Bench;

/// <summary>Finds the scenario and runs it.</summary>
internal static class Bench
{
    public static async IAsyncEnumerable<Measurement> Run(BenchOptions options)
    {
        switch (options.Scenario)
        {
            case "hot-item":
                yield return await HotItem.Run(options);
                break;
            case "grow":
                int[] sizes = options.Orders is { } one ? [one] : [10_000, 100_000, 1_000_000];
                foreach (var orders in sizes)
                    yield return await Grow.Run(options, orders);
                break;
            case "flash-sale":
                yield return await FlashSale.Run(options);
                break;
            case "attack":
                yield return await Attack.Run(options);
                break;
            case "graphql":
                await foreach (var server in GraphQLServers.Run(options))
                    yield return server;
                break;
            case "pages":
                await foreach (var page in Pages.Run(options))
                    yield return page;
                break;
            default:
                yield return await OverHttp(options);
                break;
        }
    }

    private static async Task<Measurement> OverHttp(BenchOptions options)
    {
        await using var shop = await BenchShop.Open(options.IsPostgres);
        await shop.Start();
        await Shelves.Fill(shop.Calls);
        var shelves = await Shelves.Read(shop.Calls);
        Func<int, Task<bool>> operation = options.Scenario switch
        {
            "product-list" => new ProductList(shop.Calls, shelves).Ask,
            "product" => new ProductPage(shop.Calls, shelves).Ask,
            "add-line" => new AddLine(shop.Calls, shelves, options.Clients).Add,
            "checkout" => new Checkout(shop.Calls, shelves).Order,
            _ => throw new BadOption(string.Create(CultureInfo.InvariantCulture, $"There is no scenario {options.Scenario}.")),
        };
        return await Measured(shop, options, operation);
    }

    /// <summary>Warms up, then measures; the CPU of both is read at rest.</summary>
    public static async Task<Measurement> Measured(BenchShop shop, BenchOptions options, Func<int, Task<bool>> operation)
    {
        await Callers.Call(options.Clients, options.WarmUp, operation);
        var before = await shop.CpuWhenQuiet();
        if (options.Statements > 0)
            await Statements.Forget(shop.Connection!);
        var (latencies, took) = await Callers.Call(options.Clients, options.Seconds, operation);
        var after = await shop.CpuWhenQuiet();
        if (options.Statements > 0)
            await Statements.Tell(shop.Connection!, options.Statements, latencies.Count);
        return new(
            options.Scenario, options.Database, options.Clients, latencies.Count, took.TotalSeconds, Percentiles.Of(latencies), after - before);
    }
}
