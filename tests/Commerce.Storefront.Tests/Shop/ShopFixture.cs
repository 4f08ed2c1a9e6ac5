using Commerce.Storefront.Tests.Devices;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Shop;

/// <summary>
/// The product as a process, with the demo retailer on a fresh SQLite file, and a browser. All tests share them, so that a test
/// makes the order that it is about and leaves the others' alone.
/// </summary>
public sealed class ShopFixture : IAsyncLifetime
{
    private const string DemoPassword = "okarina-demo";
    private readonly Dictionary<string, string> tokens = [];
    private readonly TemporaryFolder folder = new("commerce-pages-");
    private SiloProcess? silo;
    private Chromium? chromium;

    public Uri Address => Silo.Address;

    public SiloProcess Silo => silo ?? throw new InvalidOperationException("The shop has not been opened.");

    public Chromium Chromium => chromium ?? throw new InvalidOperationException("The browser has not been started.");

    /// <summary>Orders for tests that are about what comes after.</summary>
    public Orders Orders => new(this);

    public ShopApi Guest() => new(Address);

    public async Task<ShopApi> As(string staff) => new(Address, await TokenOf(staff));

    /// <summary>A session of one of the demo's staff, which serves all tests.</summary>
    public async Task<string> TokenOf(string staff) => tokens.TryGetValue(staff, out var known)
        ? known
        : tokens[staff] = await ShopApi.SignIn(Address, staff, DemoPassword, staff: true);

    public Task<string> VariantOf(string sku) => IdOf(Documents.VariantOf, sku);

    public Task<string> StoreOf(string code) => IdOf(Documents.StoreOf, code);

    public async Task InitializeAsync()
    {
        await HeavyTurn.TakeAsync();
        silo = SiloProcess.Start(new SiloStart
        {
            Name = "storefront",
            Arguments = ["--demo", "--data", folder.Path("shop.db")],
            // As behind a proxy that ends HTTPS, which a test can then pretend to be.
            Environment = new Dictionary<string, string?> { ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true" },
        });
        // A busy machine is slow, and no page is wrong because of that.
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(30_000);
        chromium = await Chromium.Start();
        await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(2));
        await Rest.Reached(Address);
    }

    private async Task<string> IdOf(string document, string code)
    {
        using var guest = Guest();
        return (await guest.Read(document, new { code })).GetProperty("id").GetString()!;
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        if (silo is not null)
            await silo.DisposeAsync();
        folder.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class OpenShop : ICollectionFixture<ShopFixture>
{
    public const string Name = "Open shop";
}
