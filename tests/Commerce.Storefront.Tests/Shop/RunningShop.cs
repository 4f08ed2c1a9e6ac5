using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Shop;

/// <summary>The product as a process, with the demo retailer on a fresh SQLite file, and ways to speak to its API.</summary>
/// <param name="name">Names its log.</param>
/// <param name="arguments">More of the product's options.</param>
public class RunningShop(string name, params string[] arguments)
{
    public const string DemoPassword = "okarina-demo";
    private readonly Dictionary<string, string> tokens = [];
    private readonly TemporaryFolder folder = new("commerce-pages-");
    private SiloProcess? silo;

    public Uri Address => Silo.Address;

    public SiloProcess Silo => silo ?? throw new InvalidOperationException("The shop has not been opened.");

    /// <summary>Orders for tests that are about what comes after.</summary>
    public OrderDesk Orders => new(this);

    public ShopApi Guest() => new(Address);

    public async Task<ShopApi> As(string staff) => new(Address, await TokenOf(staff));

    /// <summary>A session of one of the demo's staff, which serves all tests.</summary>
    public async Task<string> TokenOf(string staff) => tokens.TryGetValue(staff, out var known)
        ? known
        : tokens[staff] = await ShopApi.SignIn(Address, staff, DemoPassword, staff: true);

    public Task<string> VariantOf(string sku) => IdOf(Documents.VariantOf, sku);

    public Task<string> StoreOf(string code) => IdOf(Documents.StoreOf, code);

    /// <summary>Takes a file in, as a merchant does.</summary>
    /// <param name="mayReject">Whether rows may stay out.</param>
    public async Task Import(string kind, string csv, string name, bool mayReject = false)
    {
        using var admin = await As("ada@velo.example");
        using var sent = await admin.Http.PostAsync($"imports?kind={kind}&fileName={Uri.EscapeDataString(name)}", new StringContent(csv, Encoding.UTF8, "text/csv"));
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync());
        var import = await Waiting.For<JsonElement>($"the import of {kind}", async () =>
            await admin.Http.GetFromJsonAsync<JsonElement>(sent.Headers.Location) is var now && now.GetProperty("status").GetString() != "running" ? now : null);
        Assert.True(mayReject || import.GetProperty("counts").GetProperty("rejected").GetInt32() == 0, import.GetRawText());
    }

    protected void Start() => silo = SiloProcess.Start(new SiloStart
    {
        Name = name,
        Arguments = ["--demo", "--data", folder.Path("shop.db"), .. arguments],
        // As behind a proxy that ends HTTPS, which a test can then pretend to be.
        Environment = new Dictionary<string, string?> { ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true" },
    });

    protected async Task BeReady()
    {
        await Silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(3));
        await Rest.Reached(Address);
    }

    /// <summary>A delivery to a store, so that no test buys what the next one needs.</summary>
    public async Task Stock(string sku, string store, int units)
    {
        using var admin = await As("ada@velo.example");
        await admin.Made("mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { errors { __typename ... on UserError { message } } } }",
            new { idempotencyKey = ShopApi.NewKey(), variant = await VariantOf(sku), store = await StoreOf(store), quantity = units });
    }

    protected async Task Close()
    {
        if (silo is not null)
            await silo.DisposeAsync();
        folder.Dispose();
    }

    private async Task<string> IdOf(string document, string code)
    {
        using var guest = Guest();
        return (await guest.Read(document, new { code })).GetProperty("id").GetString()!;
    }
}
