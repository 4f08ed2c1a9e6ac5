using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Shopping;

public sealed class NarrowingAList(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task A_facet_narrows_at_once_and_its_chip_takes_it_away()
    {
        var page = await Desktop();
        await page.GotoAsync("/c/helmets");
        var all = (await page.Products()).Count;
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Yellow" }).CheckAsync();
        await Expect(page.Locator(".product-card")).ToHaveCountAsync(1);
        Assert.Contains("f-colour=yellow", page.Url, StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Yellow" })).ToBeFocusedAsync();
        await Expect(page.Locator("main [role=status]").First).ToHaveTextAsync("1 product");
        // The picture shows the colour that was asked for.
        await Expect(page.Locator(".product-card img")).ToHaveAttributeAsync("src", new System.Text.RegularExpressions.Regex("/helmets/[^/]+/(?!c8322b)[0-9a-f]{6}"));
        await page.MustBeAccessible();
        await page.Shot("narrowed");
        await page.Locator(".applied .chip").ClickAsync();
        await Expect(page.Locator(".product-card")).ToHaveCountAsync(all);
        Assert.DoesNotContain("f-colour", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_my_store_has_today_and_a_price()
    {
        var page = await Desktop();
        await page.ChooseStore("Mitte");
        await page.GotoAsync("/c/city-bikes");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Only what Mitte has" }).CheckAsync();
        await page.WaitForURLAsync("**here=1**");
        foreach (var card in await page.Locator(".product-card").AllAsync())
            await Expect(card.Locator(".badge.good")).ToContainTextAsync("Mitte");
        await page.GetByLabel("Price at most").FillAsync("600");
        await page.Keyboard.PressAsync("Tab");
        await page.WaitForURLAsync("**max=600**");
        Assert.Equal(["Sperling Single-Speed Bike"], await page.Products());
        await page.GoBackAsync();
        await Expect(page.Locator(".product-card")).Not.ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Only what Mitte has" })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_list_is_sorted_and_read_page_by_page()
    {
        var page = await Desktop();
        await page.GotoAsync("/s?q=");
        await page.GetByLabel("Sort by").SelectOptionAsync("cheapest");
        await page.WaitForURLAsync("**sort=cheapest**");
        var first = await page.Products();
        await page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();
        await page.WaitForURLAsync("**after=**");
        var second = await page.Products();
        Assert.Empty(first.Intersect(second));
        await page.GetByRole(AriaRole.Link, new() { Name = "Previous" }).ClickAsync();
        await page.WaitForURLAsync("**before=**");
        Assert.Equal(first, await page.Products());
    }

    [Fact]
    public async Task Filters_that_leave_nothing_are_taken_away_together()
    {
        var page = await Phone();
        await page.GotoAsync("/c/helmets?f-colour=yellow&max=5");
        await Expect(page.Locator(".product-card")).ToHaveCountAsync(0);
        await page.MustBeAccessible();
        await page.MustFit();
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove all filters" }).Last.ClickAsync();
        await Expect(page.Locator(".product-card")).Not.ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_a_script_a_button_applies_the_filters()
    {
        var page = await Open(Device.Desktop with { JavaScript = false });
        await page.GotoAsync("/c/helmets");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Yellow" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(page.Locator(".product-card")).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Checkbox, new() { Name = "Yellow" })).ToBeCheckedAsync();
    }
}
