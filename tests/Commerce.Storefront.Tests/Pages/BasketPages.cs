using Commerce.Storefront.Tests.Basket;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Pages;

/// <summary>From the basket to the order, and the account.</summary>
internal static class BasketPages
{
    public static IEnumerable<SitePage> All =>
    [
        new("basket, empty", "/basket"),
        new("basket", "/basket") { Arrive = Filled },
        new("checkout", "/basket") { Arrive = (shop, page) => page.CheckOut(shop, new()) },
        new("checkout, shipped", "/basket") { Arrive = (shop, page) => page.CheckOut(shop, new() { Store = null }) },
        new("sign in", "/account/sign-in"),
        new("sign up", "/account/sign-up"),
        new("forgotten password", "/account/forgot"),
        new("e-mail address to confirm", "/account/verify?token=unknown"),
        new("new password", "/account/reset?token=unknown"),
        new("new password of a colleague", "/store/reset?token=unknown"),
        new("account", "/account/sign-up") { Arrive = SignedUp },
    ];

    private static async Task Filled(RunningShop shop, IPage page)
    {
        await page.Add(shop, new() { Quantity = 2 });
        await page.Add(shop, new() { Store = null });
        await page.Add(shop, new() { Sku = "CTY-SPERLING-S-GRA", Quantity = 3 });
        await page.GotoAsync("/basket");
    }

    private static async Task SignedUp(RunningShop shop, IPage page)
    {
        const string password = "seven green kettles";
        await page.GetByLabel("Full name").FillAsync("Anna Müller");
        await page.GetByLabel("E-mail").FillAsync($"{Guid.NewGuid():N}@example.com");
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create an account" }).ClickAsync();
        await page.GetByText("Your account is ready.").WaitForAsync();
        await page.GetByLabel("Password").FillAsync(password);
        await page.Locator("main button").First.ClickAsync();
        await page.GetByText("Hello, Anna").WaitForAsync();
    }
}
