using Commerce.Storefront.Tests.Devices;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Shop;

/// <summary>A shop and a browser. All tests share them, so that a test makes the order that it is about and leaves the others' alone.</summary>
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
        await Fill();
    }

    /// <summary>Of what tests order when they don't care what, there is enough for all of them.</summary>
    private async Task Fill()
    {
        const string receive = "mutation ($input: ReceiveStockInput!) { receiveStock(input: $input) { position errors { __typename ... on UserError { message } } } }";
        var wish = new Wish();
        using var manager = await As("mila@velo.example");
        await manager.Made(receive, new
        {
            idempotencyKey = ShopApi.NewKey(), variant = await VariantOf(wish.Sku), store = await StoreOf(wish.Store!), quantity = 500,
        });
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        await Close();
    }
}

[CollectionDefinition(Name)]
public sealed class OpenShop : ICollectionFixture<ShopFixture>
{
    public const string Name = "Open shop";
}
