using System.Text;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Shopping;

public sealed class ChoosingAVariant(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string Adjust = "mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { errors { __typename ... on UserError { message } } } }";

    // M in green and black, L in green alone; the black M is not on any shelf.
    private const string Gaps = """
        Handle,Title,Vendor,Type,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Price,Variant Inventory Qty,Published
        gap-jersey,Gap Jersey,Federnest,Jerseys,Size,M,Colour,Green,GAP-M-GRN,49.00,5,true
        gap-jersey,,,,,M,,Black,GAP-M-BLK,49.00,0,
        gap-jersey,,,,,L,,Green,GAP-L-GRN,52.00,5,
        """;

    [Fact]
    public async Task What_is_not_made_is_seen_and_cannot_be_chosen_and_what_is_sold_out_says_so()
    {
        await Import(Gaps);
        var page = await Phone();
        await page.GotoAsync("/p/gap-jersey");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Black" })).ToBeEnabledAsync();
        await Expect(page.Locator("label", new() { HasText = "Black" })).ToContainTextAsync("Sold out");
        await page.GetByRole(AriaRole.Radio, new() { Name = "L", Exact = true }).CheckAsync(new() { Force = true });
        await page.WaitForURLAsync("**?v=**");
        await Expect(page.Locator(".product .price").First).ToContainTextAsync("52.00");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Black" })).ToBeDisabledAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Green" })).ToBeCheckedAsync();
        await page.MustBeAccessible();
        await page.MustFit();
        await page.MustHaveTargets(44);
        await page.Shot("one colour is not made");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "L", Exact = true })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Without_a_script_the_choice_is_sent_by_a_button()
    {
        await Import(Gaps);
        var page = await Open(Device.Phone with { JavaScript = false });
        await page.GotoAsync("/p/gap-jersey");
        await page.Locator("label", new() { HasText = "L" }).Filter(new() { HasNotText = "Black" }).First.ClickAsync();
        await page.Locator("form.variants button").ClickAsync();
        await Expect(page.Locator(".product .price").First).ToContainTextAsync("52.00");
    }

    [Fact]
    public async Task The_picture_and_the_price_follow_the_choice()
    {
        var page = await Desktop();
        await page.GotoAsync("/p/amsel-city-bike");
        var green = await page.Locator(".shot img").First.GetAttributeAsync("src");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Black" }).CheckAsync(new() { Force = true });
        await Expect(page.Locator(".shot img").First).Not.ToHaveAttributeAsync("src", green!);
        await Expect(page.Locator(".shot img").First).ToHaveAttributeAsync("alt", "Amsel Step-Through City Bike, S, Black");
        // Going back leads to where one came from, not through every colour that one looked at.
        await page.GotoAsync("/c/city-bikes");
        await page.GoBackAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Black" })).ToBeCheckedAsync();
    }

    [Fact]
    public async Task What_is_left_changes_while_one_looks_at_it_and_nothing_typed_is_lost()
    {
        await Import("""
            Handle,Title,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price,Published
            live-bell,Live Bell,Bells,Title,Default Title,LIVE-BELL,9.00,true
            """);
        await Count("LIVE-BELL", 4);
        var page = await Phone();
        await page.ChooseStore("Mitte");
        await page.Clock.InstallAsync();
        await page.GotoAsync("/p/live-bell");
        await Expect(page.Locator("#buy")).ToContainTextAsync("4 left");
        await page.GetByLabel("Quantity").FillAsync("2");
        await page.GetByLabel("Quantity").BlurAsync();
        await Count("LIVE-BELL", 3);
        await Waiting.Until("the page to tell of three", async () =>
        {
            await page.Clock.FastForwardAsync(15_000);
            return (await page.Locator("#buy").TextContentAsync())!.Contains("3 left", StringComparison.Ordinal);
        });
        await Expect(page.GetByLabel("Quantity")).ToHaveValueAsync("2");
    }

    private async Task Count(string sku, int counted)
    {
        using var staff = await Shop.As("jonas@velo.example");
        await staff.Made(Adjust, new { idempotencyKey = ShopApi.NewKey(), variant = await Shop.VariantOf(sku), store = await Shop.StoreOf("BER-MITTE"), counted, reason = "COUNT" });
    }

    private async Task Import(string csv)
    {
        using var manager = await Shop.As("ada@velo.example");
        using var file = new StringContent(csv, Encoding.UTF8, "text/csv");
        var begun = await manager.Http.PostAsync(new Uri("/imports?kind=catalogue&location=LAGER-LEIPZIG&locale=en", UriKind.Relative), file);
        begun.EnsureSuccessStatusCode();
        await Waiting.Until("the import to end", async () =>
            (await manager.Http.GetStringAsync(begun.Headers.Location)).Contains("\"status\":\"finished\"", StringComparison.OrdinalIgnoreCase));
    }
}
