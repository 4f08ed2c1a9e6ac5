using Commerce.Faults.Installations;
using Commerce.Testing;
using Commerce.Testing.Api;
using Npgsql;

namespace Commerce.Faults.TwoSilos;

public sealed class StartTogetherTests
{
    [Fact]
    public async Task Two_silos_that_start_at_once_on_an_empty_database_make_one_schema_and_one_seed()
    {
        using var database = await Database.Postgres();
        await using var a = SiloProcess.Start(["--demo", .. database.Arguments]);
        await using var b = SiloProcess.Start(["--demo", .. database.Arguments]);
        await Task.WhenAll(a.WaitUntilReadyAsync(TimeSpan.FromMinutes(4)), b.WaitUntilReadyAsync(TimeSpan.FromMinutes(4)));
        await Rest.Reached(a.Address);
        await Rest.Reached(b.Address);

        Assert.Equal(await Shown(a.Address), await Shown(b.Address));
        Assert.Equal(8, (await Shown(a.Address)).Stores);
        await OpensAtTen(a.Address);
        await OpensAtTen(b.Address);
        Assert.Equal(0, await Twice(database.Place));
        var report = await Verdict.At(database, history: null);
        Assert.True(report.Passed, report.ToString());
        await ShopApi.SignIn(b.Address, "ada@velo.example", "okarina-demo", staff: true);
    }

    private static async Task<(int Products, int Stores)> Shown(Uri silo)
    {
        using var api = new ShopApi(silo);
        var products = await api.Read("{ products(first: 1) { totalCount } }", new { });
        var stores = await api.Read(Documents.Stores, new { });
        return (products.GetProperty("totalCount").GetInt32(), stores.GetArrayLength());
    }

    /// <summary>What one silo brings in through the other must arrive whole, hours and all.</summary>
    private static async Task OpensAtTen(Uri silo)
    {
        using var api = new ShopApi(silo);
        var store = await api.Read("{ store(code: \"BER-MITTE\") { timeZone hours(days: 7) { open { from } } } }", new { });
        var berlin = TimeZoneInfo.FindSystemTimeZoneById(store.GetProperty("timeZone").GetString()!);
        var opens = store.GetProperty("hours").EnumerateArray().SelectMany(day => day.GetProperty("open").EnumerateArray())
            .Select(range => TimeZoneInfo.ConvertTime(range.GetProperty("from").GetDateTimeOffset(), berlin).Hour).ToArray();
        Assert.Contains(10, opens);
        Assert.DoesNotContain(0, opens);
    }

    /// <summary>Products, places and people that came in twice under one name.</summary>
    private static async Task<long> Twice(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(
            """
            select count(*) from (
                select stream from event
                where kind in ('ProductPut', 'LocationPut', 'StaffCreated')
                group by stream, kind having count(*) > 1) twice
            """);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
