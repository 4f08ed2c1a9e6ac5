using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Shopping;

public sealed class FindingAProduct(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task A_mistyped_word_finds_what_was_meant()
    {
        var page = await Phone();
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).Or(page.GetByRole(AriaRole.Combobox)).First.FillAsync("helmett");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("helmett");
        await Expect(page.Locator(".product-card")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator(".product-card").First).ToContainTextAsync("Helmet");
        await page.Shot("found");
    }

    [Fact]
    public async Task Suggestions_come_while_one_types_and_the_keyboard_takes_one()
    {
        var page = await Desktop();
        await page.GotoAsync("/");
        var field = page.Locator("[data-suggest]");
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("kuppel");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.MustBeAccessible();
        await page.Shot("suggestions");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToBeVisibleAsync();
        while (await page.Locator("[role=option][aria-selected=true]").GetAttributeIfAny("data-href") is not "/p/kuppel-commuter-helmet")
            await page.Keyboard.PressAsync("ArrowDown");
        await Expect(field).ToHaveAttributeAsync("aria-activedescendant", (await page.Locator("[role=option][aria-selected=true]").GetAttributeAsync("id"))!);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kuppel Commuter Helmet");
    }

    [Fact]
    public async Task A_search_without_a_result_says_where_to_go_on()
    {
        var page = await Phone();
        await page.GotoAsync("/s?q=qqqqxyzzy");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("qqqqxyzzy");
        await page.GetByRole(AriaRole.Link, new() { Name = "Look through all categories" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Helmets" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Helmets");
    }

    [Fact]
    public async Task The_same_word_in_German_finds_it_too()
    {
        var page = await Open(Device.Phone with { Locale = "de-DE" });
        await page.GotoAsync("/s?q=kinderad");
        await Expect(page.Locator(".product-card").First).ToContainTextAsync("Kinder");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Ergebnisse");
    }
}
