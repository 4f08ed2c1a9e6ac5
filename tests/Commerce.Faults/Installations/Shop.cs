using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Faults.Installations;

/// <summary>A retailer's installation: its database, its silo and what the tests need to know of its goods.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private const string Email = "boss@faults.example", Password = "correct horse battery";
    private readonly Dictionary<string, string> variants = [], stores = [];

    private Shop(Database database) => Database = database;

    public Database Database { get; }

    public SiloProcess Silo { get; private set; } = null!;

    /// <summary>The administrator's.</summary>
    public string Token { get; private set; } = "";

    public Uri Address => Silo.Address;

    public string Variant(string sku) => variants[sku];

    public string Store(string code) => stores[code];

    /// <summary>Sets a shop up as an operator would: the first administrator, a start, three files.</summary>
    public static async Task<Shop> Open(string database, int plenty = 100_000, int scarce = 20, int onSale = 100)
    {
        var shop = new Shop(await Database.Create(database));
        var admin = await Product.Run(Password + "\n", ["create-admin", "--email", Email, "--name", "Boss", "--no-demo", .. shop.Database.Arguments]);
        Assert.True(admin.ExitCode == 0, admin.ToString());
        shop.Silo = shop.StartSilo();
        await shop.Silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
        shop.Token = await ShopApi.SignIn(shop.Address, Email, Password, staff: true);
        await shop.Import("catalogue", Goods.Catalogue);
        await shop.Import("stores", Goods.Stores);
        await shop.Import("stock", Goods.Stock(plenty, scarce, onSale));
        await shop.LearnIds();
        return shop;
    }

    /// <summary>The same port and the same data: clients find it again.</summary>
    public async Task KillAndRestart()
    {
        var port = Silo.Port;
        Silo.Kill();
        await Silo.DisposeAsync();
        Silo = StartSilo(port);
        await Silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
    }

    public SiloProcess StartSilo(int? port = null) => SiloProcess.Start(new SiloStart
    {
        Name = $"silo-{Database.Name}", Port = port, Arguments = ["--no-demo", .. Database.Arguments],
    });

    public async ValueTask DisposeAsync()
    {
        if (Silo is not null)
            await Silo.DisposeAsync();
        Database.Dispose();
    }

    private async Task Import(string kind, string csv)
    {
        using var api = new ShopApi(Address, Token);
        using var sent = await api.Http.PostAsync($"imports?kind={kind}", new StringContent(csv, Encoding.UTF8, "text/csv"));
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
        var import = await Waiting.For($"the import of {kind}", async () =>
        {
            var now = await api.Http.GetFromJsonAsync<JsonElement>(sent.Headers.Location);
            return now.GetProperty("status").GetString() == "running" ? (JsonElement?)null : now;
        });
        Assert.True(import.GetProperty("status").GetString() == "finished"
            && import.GetProperty("counts").GetProperty("rejected").GetInt32() == 0, import.GetRawText());
    }

    private async Task LearnIds()
    {
        await Rest.Reached(Address);
        using var api = new ShopApi(Address);
        foreach (var product in (await api.Read(Documents.Sortiment, new { })).GetProperty("nodes").EnumerateArray())
            foreach (var variant in product.GetProperty("variants").EnumerateArray())
                variants[variant.GetProperty("sku").GetString()!] = variant.GetProperty("id").GetString()!;
        foreach (var store in (await api.Read(Documents.Stores, new { })).EnumerateArray())
            stores[store.GetProperty("code").GetString()!] = store.GetProperty("id").GetString()!;
    }
}
