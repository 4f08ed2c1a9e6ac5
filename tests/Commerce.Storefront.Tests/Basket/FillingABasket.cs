using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Basket;

/// <summary>A basket is filled on any page, and put right on its own.</summary>
public sealed class FillingABasket(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string Levers = "TLS-HEBAMME-BLU";

    [Fact]
    public async Task What_is_collected_and_what_is_shipped_stand_apart_and_can_be_changed_and_taken_back()
    {
        var phone = await Phone();
        await phone.Add(Shop, new() { Sku = Levers });
        await phone.Add(Shop, new() { Store = null, Quantity = 2 });
        await phone.GotoAsync("/basket");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Collect at Mitte, ready" })).ToBeVisibleAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Shipped to you" })).ToBeVisibleAsync();
        await phone.MustFit();
        await phone.Shot("two promises");

        await phone.GetByRole(AriaRole.Button, new() { Name = "One more of" }).First.ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Link, new() { Name = "Basket, 4 items" })).ToBeVisibleAsync();

        await phone.GetByLabel("Get everything the same way").SelectOptionAsync(new SelectOptionValue { Value = "SHIP" });
        await phone.Locator(".all-the-same button").ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Collect at Mitte" })).ToHaveCountAsync(0);

        await phone.GetByRole(AriaRole.Button, new() { Name = "Remove Hebamme" }).First.ClickAsync();
        await Expect(phone.GetByText("is out of your basket")).ToBeVisibleAsync();
        await phone.Shot("taken out");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Link, new() { Name = "Basket, 4 items" })).ToBeVisibleAsync();
        await phone.MustBeAccessible();
    }

    [Fact]
    public async Task A_basket_on_two_devices_shows_the_same_at_once()
    {
        var (phone, laptop) = (await Phone(), await Desktop());
        await phone.Add(Shop, new() { Sku = Levers });
        await laptop.Context.AddCookiesAsync((await phone.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path,
        }));
        await phone.GotoAsync("/basket");
        await laptop.GotoAsync("/basket");
        await phone.GetByRole(AriaRole.Button, new() { Name = "One more of" }).ClickAsync();
        await Expect(laptop.GetByLabel("Quantity of")).ToHaveValueAsync("2");
        await laptop.GetByRole(AriaRole.Button, new() { Name = "Remove Hebamme" }).First.ClickAsync();
        await Expect(phone.GetByText("Your basket is empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_double_tap_on_an_empty_basket_opens_one_and_fills_it_once()
    {
        var phone = await Phone();
        var token = await phone.FormToken();
        var fields = new Dictionary<string, string>
        {
            ["key"] = ShopApi.NewKey(), ["variant"] = await Shop.VariantOf(Levers), ["quantity"] = "1", ["method"] = "SHIP", ["back"] = "/basket",
        };
        await Task.WhenAll(phone.Post("/basket/lines", fields, token), phone.Post("/basket/lines", fields, token));
        await phone.GotoAsync("/basket");
        await Expect(phone.GetByRole(AriaRole.Link, new() { Name = "Basket, 1 item" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_price_that_changed_is_said_and_accepted()
    {
        const string sku = "TLS-HEBAMME-YLW";
        var variant = await Shop.VariantOf(sku);
        var phone = await Phone();
        await phone.Add(Shop, new() { Sku = sku, Store = null });
        try
        {
            await Reprice(variant, "8.95");
            await phone.GotoAsync("/basket");
            await Expect(phone.GetByText("The price has changed from €6.95 to €8.95")).ToBeVisibleAsync();
            await phone.MustBeAccessible();
            await phone.Shot("price changed");
            await phone.GetByRole(AriaRole.Button, new() { Name = "OK, go on with it" }).ClickAsync();
            await Expect(phone.GetByText("The price has changed")).ToHaveCountAsync(0);
            await Expect(phone.Locator(".line-price")).ToHaveTextAsync("€8.95");
        }
        finally
        {
            await Reprice(variant, "6.95");
        }
    }

    private async Task Reprice(string variant, string price)
    {
        using var manager = await Shop.As("ada@velo.example");
        await manager.Made("mutation ($input: RepriceVariantInput!) { repriceVariant(input: $input) { position errors { ... on UserError { message } } } }",
            new { idempotencyKey = ShopApi.NewKey(), variant, price });
    }
}
