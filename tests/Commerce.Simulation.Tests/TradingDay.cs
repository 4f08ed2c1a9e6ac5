using System.Security.Cryptography;
using Commerce.Auditor;
using Commerce.Grains;
using Commerce.Grains.Stock;
using Commerce.Simulation.Tests.Machine;
using Commerce.Simulation.Tests.Shop;

namespace Commerce.Simulation.Tests;

/// <summary>One day of trade by one seed: then the doors close, what is under way comes to its end, and the auditor looks.</summary>
internal sealed record TradingDay(int Seed, AuditReport Report, IReadOnlyList<string> BankErrors, string Faults, string Digest)
{
    private const int Shoppers = 20;

    public bool Passed => Report.Passed && BankErrors.Count == 0;

    /// <param name="stock">The rules of the stock, to show what happens under worse ones.</param>
    /// <param name="owedIsLost">Whether all that is owed is lost each night, and made again from the events.</param>
    public static TradingDay Run(int seed, GrainKind? stock = null, bool owedIsLost = false)
    {
        var before = SynchronizationContext.Current;
        var random = new Random(seed);
        var scheduler = new SeededScheduler(random);
        SynchronizationContext.SetSynchronizationContext(scheduler);
        try
        {
            return Trade(seed, new(seed, scheduler, random, stock ?? new StockItemGrain()) { OwedIsLostAtNight = owedIsLost }, random);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private static TradingDay Trade(int seed, World world, Random random)
    {
        var history = new List<string>();
        var stocking = Stock(new(world, "staff/stock", history), random);
        world.RunUntil(() => stocking.IsCompleted, "Stocking");
        var stories = Enumerable.Range(1, Shoppers)
            .Select(n => new Shopper(world, new(world, $"guest/{n}", history), random, n).Shop()).ToArray();
        var all = Task.WhenAll(stories);
        world.RunUntil(() => all.IsCompleted, "The trading day");
        if (all.Exception is { } fault)
            throw fault;

        world.Faults.Over = true;
        for (var nights = 0; nights < 3; nights++)
        {
            world.Night(TimeSpan.FromHours(50));
            var end = world.Time.GetUtcNow().AddMinutes(1);
            world.RunUntil(() => world.Time.GetUtcNow() > end && world.NothingIsDue, "What is owed");
        }
        return Judge(seed, world, history);
    }

    private static async Task Stock(Client client, Random random)
    {
        foreach (var store in Goods.Stores)
            foreach (var what in Goods.All)
                await client.Ask(StockItemGrain.Of(what.Variant, store), new ReceiveStock(4 + random.Next(20)));
    }

    private static TradingDay Judge(int seed, World world, List<string> history)
    {
        using var source = new MemorySource(
            world.Journal.Events.Select(e => new JournalEvent(e.Position, e.Stream, e.Version, e.Kind, e.At, e.Actor, e.Data)),
            world.Journal.Commands.Values.Select(row => new CommandRow(row.Scope, row.Key, row.Stream, row.Version)),
            world.Journal.Unique.Select(row => new UniqueRow(row.Key.Scope, row.Key.Value, row.Value)),
            world.Journal.AllOwed());
        var report = Audit.Run(source, new()
        {
            Now = world.Time.GetUtcNow(), AtRest = true, History = new StringReader(string.Join('\n', history)),
        });
        return new(seed, report, Books.Differences(world), world.Faults.ToString(), DigestOf(world));
    }

    private static string DigestOf(World world)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var e in world.Journal.Events)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{e.Stream}/{e.Version} {e.Kind} {e.At:O}"));
            hash.AppendData(e.Data.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
