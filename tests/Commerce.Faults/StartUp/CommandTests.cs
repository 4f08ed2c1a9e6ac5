using System.Text.Json;
using Commerce.Faults.Installations;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Faults.StartUp;

/// <summary>Commands beside the product, which need no server.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task A_shop_on_PostgreSQL_begins_empty_with_the_administrator_that_a_command_makes()
    {
        using var database = await Database.Postgres();
        var made = await Product.Run("a long enough secret\n", ["create-admin", "--email", "kim@shop.example", "--name", "Kim", .. database.Arguments]);
        Assert.True(made.ExitCode == 0, made.ToString());
        var again = await Product.Run("a long enough secret\n", ["create-admin", "--email", "kim@shop.example", "--name", "Kim", .. database.Arguments]);
        Assert.True(again.ExitCode != 0, again.ToString());
        var weak = await Product.Run("short\n", ["create-admin", "--email", "lea@shop.example", "--name", "Lea", .. database.Arguments]);
        Assert.True(weak.ExitCode != 0, weak.ToString());

        await using var silo = SiloProcess.Start(database.Arguments);
        await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
        var token = await ShopApi.SignIn(silo.Address, "kim@shop.example", "a long enough secret", staff: true);
        using var api = new ShopApi(silo.Address);
        using var kim = new ShopApi(silo.Address, token);
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, await Sends(api));
        Assert.Equal(System.Net.HttpStatusCode.Accepted, await Sends(kim));
        var demo = await api.Mutate(Documents.SignIn, new { idempotencyKey = "a-key-of-ours", email = "ada@velo.example", password = "okarina-demo", staff = true });
        Assert.Equal("SignInFailed", demo.RefusalName);
        Assert.Equal(0, (await api.Read(Documents.Stores, new { })).GetArrayLength());
        await silo.StopAsync(TimeSpan.FromMinutes(1));
        Assert.True(silo.ExitCode == 0, silo.Output);
        Assert.DoesNotContain("okarina-demo", silo.Output, StringComparison.Ordinal);
    }

    private static async Task<System.Net.HttpStatusCode> Sends(ShopApi api)
    {
        using var file = new StringContent("Location,SKU,On hand\nMITTE,BELL,1\n", System.Text.Encoding.UTF8, "text/csv");
        using var answer = await api.Http.PostAsync("imports?kind=stock", file);
        return answer.StatusCode;
    }

    [Fact]
    public async Task A_shop_is_imported_before_its_first_start_and_audited()
    {
        using var database = Database.Sqlite();
        using var files = new TemporaryFolder();
        foreach (var (kind, csv) in ((string, string)[])[("catalogue", Goods.Catalogue), ("stores", Goods.Stores), ("stock", Goods.Stock(9, 5, 3))])
        {
            await File.WriteAllTextAsync(files.Path(kind + ".csv"), csv);
            var imported = await Product.Run(["import", kind, files.Path(kind + ".csv"), "--no-demo", .. database.Arguments]);
            Assert.True(imported.ExitCode == 0, imported.ToString());
        }
        await File.WriteAllTextAsync(files.Path("bad.csv"), "Location,SKU,On hand\nMITTE,BELL,many\n");
        var rejected = await Product.Run(["import", "stock", files.Path("bad.csv"), "--no-demo", .. database.Arguments]);
        Assert.True(rejected.ExitCode == 1 && rejected.Output.Contains("many", StringComparison.Ordinal), rejected.ToString());

        await using var silo = SiloProcess.Start(["--no-demo", .. database.Arguments]);
        await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
        using var api = new ShopApi(silo.Address);
        Assert.Equal(2, (await api.Read(Documents.Stores, new { })).GetArrayLength());

        // Beside the running product, which an audit and a rebuild of its lists leave alone.
        var rebuilt = await Product.Run(["rebuild", .. database.Arguments]);
        Assert.True(rebuilt.ExitCode == 0, rebuilt.ToString());
        var audit = await Product.Run(["audit", "--json", .. database.Arguments]);
        Assert.True(audit.ExitCode == 0, audit.ToString());
        Assert.True(JsonDocument.Parse(audit.Output).RootElement.GetProperty("counts").GetProperty("events").GetInt64() > 0, audit.Output);
    }
}
