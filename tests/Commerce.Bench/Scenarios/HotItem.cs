using Commerce.Grains;
using Commerce.Grains.Stock;
using Commerce.Silo.Engine;
using Commerce.Silo.Host;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Bench;

/// <summary>
/// Durable holds on one variant in one store, through its grain. Callers and silos share this process, so that its account holds
/// them all; with two silos every second call comes in at the one that does not own the grain, which forwards it over HTTP.
/// </summary>
internal static class HotItem
{
    private static readonly TimeSpan HoldFor = TimeSpan.FromMinutes(10), PeersKnowEachOther = TimeSpan.FromSeconds(5);
    private static readonly Caller Shopper = new("guest/bench");

    public static async Task<Measurement> Run(BenchOptions options)
    {
        if (options.Silos > 1 && !options.IsPostgres)
            throw new BadOption("Two silos need --database postgres.");
        await using var shop = await BenchShop.Open(options.IsPostgres);
        var silos = new List<(GrainEngine Engine, Uri Address)>();
        while (silos.Count < options.Silos)
            silos.Add(await Start(shop));
        if (silos.Count > 1)
            await Task.Delay(PeersKnowEachOther);

        var item = StockItemGrain.Of(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()));
        if ((await silos[0].Engine.Ask(item, new ReceiveStock(StockItemState.Most), Shopper)).Answer is Refusal refused)
            throw new InvalidOperationException(refused.Message);
        async Task<bool> Hold(int caller)
        {
            var hold = new HoldStock(new(Guid.CreateVersion7()), 1, TimeProvider.System.GetUtcNow() + HoldFor);
            var reply = await silos[caller % silos.Count].Engine.Ask(item, hold, Shopper);
            return reply.Answer is Refusal refusal ? throw new InvalidOperationException(refusal.Message) : true;
        }

        await Callers.Call(options.Clients, options.WarmUp, Hold);
        var before = await Cpu(shop, silos);
        var (latencies, took) = await Callers.Call(options.Clients, options.Seconds, Hold);
        var after = await Cpu(shop, silos);
        return new(
            options.Scenario, options.Database, options.Clients, latencies.Count, took.TotalSeconds, Percentiles.Of(latencies), after - before,
            new Dictionary<string, object> { ["silos"] = options.Silos });
    }

    private static async Task<(GrainEngine, Uri)> Start(BenchShop shop)
    {
        var url = FormattableString.Invariant($"http://127.0.0.1:{FreePort.Next()}");
        var options = new ProductOptions { Urls = url, Postgres = shop.Connection, Data = shop.SqliteFile, Demo = false };
        var parts = await ProductParts.Open(options, NullLoggerFactory.Instance, TimeProvider.System, CancellationToken.None);
        // It runs until this process ends.
        var running = new WebProduct(options, parts).Run();
        while (!await Quiet.Answers(new(url)))
            if (running.IsCompleted)
                await running;
        return (parts.Engine, new(url));
    }

    private static async Task<CpuTimes> Cpu(BenchShop shop, IEnumerable<(GrainEngine Engine, Uri Address)> silos)
    {
        foreach (var (_, address) in silos)
            await Quiet.Reached(address);
        return new(CpuTimes.OfProcess(Environment.ProcessId), shop.DatabaseCpu, TimeSpan.Zero);
    }
}
