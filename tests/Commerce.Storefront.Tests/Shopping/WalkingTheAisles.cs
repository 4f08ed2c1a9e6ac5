using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Shopping;

public sealed class WalkingTheAisles(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task The_menu_on_a_phone_leads_to_every_category()
    {
        var page = await Phone();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        var menu = page.Locator("#menu");
        await Expect(menu.GetByRole(AriaRole.Link)).ToHaveCountAsync(35);
        await page.MustBeAccessible();
        await page.MustFit();
        await page.Shot("menu");
        await menu.GetByRole(AriaRole.Link, new() { Name = "Saddles" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Saddles");
    }

    [Fact]
    public async Task The_menu_opens_without_a_script_too()
    {
        var page = await Open(Device.Phone with { JavaScript = false });
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await Expect(page.Locator("#menu")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_menu_that_the_focus_has_left_covers_nothing()
    {
        var page = await Desktop();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Button, new() { Name = "All categories" }).ClickAsync();
        await page.Locator("#menu a").Last.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#menu")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task From_the_start_to_a_basket_with_the_keyboard_alone()
    {
        var page = await Desktop();
        await page.ChooseStore("Mitte");
        await page.GotoAsync("/p/kuppel-commuter-helmet");
        await page.GetByRole(AriaRole.Radio, new() { Name = "M", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator(".shot img").First).ToHaveAttributeAsync("alt", "Kuppel Commuter Helmet, L, Black");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add to basket" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Basket, 1 item" })).ToBeVisibleAsync();
    }
}
