using Commerce.Storefront.Tests.Devices;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Shop;

/// <summary>A shop and a browser. All tests of a collection share them, so that a test makes the order that it is about and leaves the others' alone.</summary>
public sealed class ShopFixture() : RunningShop("storefront"), IAsyncLifetime
{
    private Chromium? chromium;

    public Chromium Chromium => chromium ?? throw new InvalidOperationException("The browser has not been started.");

    public async Task InitializeAsync()
    {
        await HeavyTurn.TakeAsync();
        Start();
        // A busy machine is slow, and no page is wrong because of that.
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(30_000);
        chromium = await Chromium.Start();
        await BeReady();
        await Stock(new Wish().Sku, new Wish().Store!, 2_000);
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        await Close();
    }
}

/// <summary>The shop in which journeys happen.</summary>
[CollectionDefinition(Name)]
public sealed class OpenShop : ICollectionFixture<ShopFixture>
{
    public const string Name = "Open shop";
}

/// <summary>The shop in which every page is looked at.</summary>
[CollectionDefinition(Name)]
public sealed class ShownShop : ICollectionFixture<ShopFixture>
{
    public const string Name = "Shown shop";
}
