using System.Diagnostics;
using Commerce.Faults.Installations;
using Commerce.Testing;
using Commerce.Testing.Api;
using Xunit.Abstractions;

namespace Commerce.Faults.StartUp;

public sealed class FirstStartTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_fresh_start_seeds_the_demo_says_where_things_are_and_ends_when_asked()
    {
        using var database = Database.Sqlite();
        await using (var first = await Started(database, "first start, with the seed"))
        {
            foreach (var said in (string[])[$"{first.Address}graphql", "/health/ready", database.Place, "ada@velo.example", "okarina-demo", "4242"])
                Assert.Contains(said, first.Output, StringComparison.Ordinal);
            using var api = new ShopApi(first.Address);
            Assert.Equal(8, (await api.Read(Documents.Stores, new { })).GetArrayLength());
            Assert.True((await api.Read("{ products(first: 1) { totalCount } }", new { })).GetProperty("totalCount").GetInt32() >= 60);
            await ShopApi.SignIn(first.Address, "ada@velo.example", "okarina-demo", staff: true);
            await Stopped(first);
        }

        await using var second = await Started(database, "second start, on existing data");
        await ShopApi.SignIn(second.Address, "ada@velo.example", "okarina-demo", staff: true);
        await Stopped(second);
        var audit = await Product.Run(["audit", .. database.Arguments]);
        Assert.True(audit.ExitCode == 0, audit.ToString());
        Assert.Contains("Every invariant holds", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_that_is_stopped_while_it_seeds_is_finished_by_the_next()
    {
        using var database = Database.Sqlite();
        await using (var cutOff = SiloProcess.Start(database.Arguments))
        {
            using var http = new HttpClient { BaseAddress = cutOff.Address };
            await Waiting.Until("the seed to begin", async () => await Says(http, "loading the demo"));
            await Stopped(cutOff);
        }

        await using var second = await Started(database, "a start that goes on with the seed");
        using var api = new ShopApi(second.Address);
        Assert.Equal(8, (await api.Read(Documents.Stores, new { })).GetArrayLength());
        await ShopApi.SignIn(second.Address, "ada@velo.example", "okarina-demo", staff: true);
        await Stopped(second);
    }

    private static async Task<bool> Says(HttpClient http, string what)
    {
        try
        {
            using var answer = await http.GetAsync("health/ready");
            return (await answer.Content.ReadAsStringAsync()).Contains(what, StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<SiloProcess> Started(Database database, string what)
    {
        var watch = Stopwatch.StartNew();
        var silo = SiloProcess.Start(database.Arguments);
        await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(4));
        output.WriteLine($"{what}: ready after {watch.ElapsedMilliseconds} ms");
        // The welcome is printed just after the first answer that it is ready.
        await Waiting.Until("the welcome", () => Task.FromResult(silo.Output.Contains("Stop with Ctrl+C", StringComparison.Ordinal)));
        return silo;
    }

    private static async Task Stopped(SiloProcess silo)
    {
        await silo.StopAsync(TimeSpan.FromMinutes(1));
        Assert.True(silo.ExitCode == 0, silo.Output);
    }
}
