using Commerce.Faults.Histories;
using Commerce.Faults.Installations;
using Commerce.Faults.Load;
using Commerce.Testing;
using Commerce.Testing.Api;
using Xunit.Abstractions;

namespace Commerce.Faults.TwoSilos;

/// <summary>One of two silos dies again and again. It owns half of the grains, so half of what is owed at each moment dies with it.</summary>
public sealed class SurvivorTests(ITestOutputHelper output)
{
    [Fact]
    public async Task What_a_killed_silo_had_under_way_the_other_finishes()
    {
        await using var pair = await Pair.Open(onSale: 1_000);
        using var history = new CallHistory("survivor");
        using var crowd = new Crowd(pair.Shop, history, Scale.Clients, Scale.Seed);

        for (var kill = 0; kill < Scale.SecondKills; kill++)
        {
            var placed = history.Count("placeOrder", Outcome.Ok);
            await Waiting.Until("orders to be placed", () => Task.FromResult(history.Count("placeOrder", Outcome.Ok) > placed + 5));
            await pair.KillSecondAndStartAnother();
        }
        // The last one has no successor: what it owed is left to the survivor alone.
        await pair.KillSecond();
        await crowd.GoHome();
        await Rest.Reached(pair.A);
        var report = await Verdict.At(pair.Shop.Database, history.File);

        output.WriteLine($"seed {Scale.Seed}, {Scale.SecondKills + 1} kills: {history}");
        output.WriteLine(report.ToString());
        Assert.True(report.Passed, report.ToString());
        Assert.True(history.Count("placeOrder", Outcome.Ok) > 5 * Scale.SecondKills, history.ToString());
    }
}
