using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Gates;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Shopping;

public sealed class GoingBack(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task A_list_comes_back_with_its_filters_and_where_it_was_scrolled_to()
    {
        await using var chromium = await Chromium.StartWithBackForwardCache();
        var page = await (await chromium.Browser.NewContextAsync(new() { BaseURL = Shop.Address.ToString(), ViewportSize = new() { Width = 1280, Height = 600 } })).NewPageAsync();
        await page.GotoAsync("/s?q=bike");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Black" }).First.CheckAsync();
        await page.WaitForURLAsync("**f-colour=black**");
        await page.EvaluateAsync("() => scrollTo({ top: 700, behavior: 'instant' })");
        await page.MustComeBackAsItWas("/p/amsel-city-bike");
        Assert.Contains("f-colour=black", page.Url, StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Black" }).First).ToBeCheckedAsync();
        Assert.Equal(700, await page.EvaluateAsync<int>("() => Math.round(scrollY)"));
    }

    [Fact]
    public async Task A_product_comes_back_as_it_was_and_asks_what_is_left_now()
    {
        await using var chromium = await Chromium.StartWithBackForwardCache();
        var page = await (await chromium.Browser.NewContextAsync(new() { BaseURL = Shop.Address.ToString() })).NewPageAsync();
        await page.GotoAsync("/p/amsel-city-bike");
        await page.EvaluateAsync("() => { window.asked = 0; document.addEventListener('page:shown', () => window.asked++); }");
        await page.MustComeBackAsItWas("/c/city-bikes");
        await page.WaitForFunctionAsync("() => window.asked > 0");
    }
}
