using Commerce.Testing;
using Xunit.Abstractions;

namespace Commerce.Simulation.Tests;

/// <summary>
/// The real engine and the real rules in one thread, with everything around them failing. <c>SEED=n</c> runs one day alone,
/// <c>SEEDS=n</c> that many.
/// </summary>
public class SeededDays(ITestOutputHelper output)
{
    [Fact]
    public void Every_seed_ends_with_true_books()
    {
        var failed = new List<TradingDay>();
        long orders = 0, handedOver = 0;
        foreach (var seed in Seeds())
        {
            var day = Run(seed);
            orders += day.Report.Counts.ConfirmedOrders;
            handedOver += day.Report.Counts.HandedOver;
            if (!day.Passed)
                failed.Add(day);
        }
        output.WriteLine($"{orders} orders confirmed, {handedOver} units handed over");
        Assert.True(failed.Count == 0, string.Join("\n\n", failed.Take(5).Select(day =>
            $"SEED={day.Seed} ({day.Faults})\n{day.Report}\n{string.Join('\n', day.BankErrors)}")));
        Assert.True(orders > 0 && handedOver > 0, "Nothing was sold, so nothing is shown.");
    }

    [Fact]
    public void What_is_owed_follows_from_the_events_alone() =>
        Assert.All(Seeds().Take(20), seed =>
        {
            var day = TradingDay.Run(seed, owedIsLost: true);
            Assert.True(day.Passed, $"SEED={seed} ({day.Faults})\n{day.Report}\n{string.Join('\n', day.BankErrors)}");
        });

    [Fact]
    public void A_seed_replays_to_the_byte()
    {
        Assert.Equal(TradingDay.Run(4242).Digest, TradingDay.Run(4242).Digest);
        Assert.NotEqual(TradingDay.Run(4242).Digest, TradingDay.Run(4243).Digest);
    }

    [Fact]
    public void A_broken_rule_is_found()
    {
        var days = Enumerable.Range(1, 5).Select(seed => TradingDay.Run(seed, new GenerousStock())).ToArray();

        Assert.Contains(days, day => day.Report.ByInvariant.ContainsKey(Auditor.Invariant.NothingOversold));
    }

    private TradingDay Run(int seed)
    {
        try
        {
            var day = TradingDay.Run(seed);
            output.WriteLine($"SEED={seed} {(day.Passed ? "passed" : "FAILED")}: {day.Report.Counts.Events} events, {day.Faults}");
            return day;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"SEED={seed} broke the run", e);
        }
    }

    private static IEnumerable<int> Seeds() =>
        EnvironmentNumber.Of("SEED") is { } one ? [one] : Enumerable.Range(1, EnvironmentNumber.Of("SEEDS") ?? 50);
}
