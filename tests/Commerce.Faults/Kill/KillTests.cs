using System.Text.Json;
using Commerce.Faults.Histories;
using Commerce.Faults.Installations;
using Commerce.Faults.Load;
using Commerce.Testing;
using Commerce.Testing.Api;
using Xunit.Abstractions;

namespace Commerce.Faults.Kill;

/// <summary>
/// kill -9 under load shows that no acknowledgement goes out before its commit and that effects go on where they were. That the
/// commit reaches the disk it can't show, since the page cache survives: a test of the journal counts what is synced.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int MostSentAgain = 200;

    /// <summary>What shoppers bring about themselves; a silo that comes up again has no other reason to say no.</summary>
    private static readonly string?[] RightRefusals = ["OutOfStock", "HoldsMissing", "OrderNotConfirmed"];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_silo_that_is_killed_again_and_again_loses_nothing_sells_nothing_twice_and_leaks_no_hold(string database)
    {
        await using var shop = await Shop.Open(database);
        using var history = new CallHistory($"kill-{database}");
        using var crowd = new Crowd(shop, history, Scale.Clients, Scale.Seed);

        await KillUnderLoad(shop, history);
        await crowd.GoHome();
        await Rest.Reached(shop.Address);
        var (again, otherwise) = await crowd.Calls.SendAgain(MostSentAgain);
        await Rest.Reached(shop.Address);
        var report = await Verdict.At(shop.Database, history.File);

        output.WriteLine($"{database}, seed {Scale.Seed}, {Scale.Kills} kills: {history}");
        output.WriteLine($"{crowd.Calls.AcknowledgedAfterUnknown} acknowledged after an unknown outcome; {again} sent again; "
            + $"{crowd.Placed.Count()} orders acknowledged, {crowd.HandedOver} handed over");
        output.WriteLine(report.ToString());
        Assert.Empty(otherwise);
        Assert.True(report.Passed, report.ToString());
        Assert.DoesNotContain(history.All, told => told.Outcome == Outcome.Broken);
        Assert.DoesNotContain(history.All, told => told.Outcome == Outcome.Refused && !RightRefusals.Contains(told.Refusal));
        await EachAcknowledgedOrderIsThere(shop, crowd);
        Assert.True(history.Count(Outcome.Unknown) > 0, "No outcome was ever unknown: the kills met no load.");
        Assert.True(history.Count("handOver", Outcome.Ok) > 0 && history.Count("cancelOrder", Outcome.Ok) > 0, history.ToString());
    }

    /// <summary>Each kill comes when shoppers have been served since the last, at a moment of its own.</summary>
    private static async Task KillUnderLoad(Shop shop, CallHistory history)
    {
        var chance = new Random(Scale.Seed);
        for (var kill = 0; kill < Scale.Kills; kill++)
        {
            var placed = history.Count("placeOrder", Outcome.Ok);
            await Waiting.Until("orders to be placed", () => Task.FromResult(history.Count("placeOrder", Outcome.Ok) > placed));
            await Task.Delay(chance.Next(0, 400), CancellationToken.None);
            await shop.KillAndRestart();
        }
    }

    private static async Task EachAcknowledgedOrderIsThere(Shop shop, Crowd crowd)
    {
        using var api = new ShopApi(shop.Address);
        var wrong = new List<string>();
        foreach (var (order, secret, cancelled) in crowd.Placed)
        {
            var answer = await api.Ask(Documents.ReadOrder, new { id = order, secret });
            var status = answer.Data is { ValueKind: JsonValueKind.Object } found ? found.GetProperty("status").GetString() : null;
            if (status is not ("CONFIRMED" or "COMPLETED") && !(cancelled && status == "CANCELLED"))
                wrong.Add($"{order}: {answer}");
        }
        Assert.Empty(wrong);
    }
}
