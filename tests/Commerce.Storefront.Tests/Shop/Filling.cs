using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Shop;

/// <summary>What shoppers do on pages, for tests that are about what comes after.</summary>
public static class Filling
{
    /// <summary>Of this the demo's stores have plenty.</summary>
    public const string Product = "/p/dingdong-bell";

    /// <summary>Puts one into the basket, to be collected at a store, and goes to the basket.</summary>
    public static async Task FillBasket(this IPage page, string product = Product, string store = "Mitte")
    {
        await page.GotoAsync(product);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Collect at {store}" }).ClickAsync();
        await Assertions.Expect(page.Locator("#buy input[name=method][value=PICKUP]")).ToBeEnabledAsync();
        await page.Locator("#buy input[name=method][value=PICKUP]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to basket" }).ClickAsync();
        await Assertions.Expect(page.Locator("#site-header .count")).ToHaveTextAsync("1");
        await page.GotoAsync("/basket");
    }
}
