using System.Text.RegularExpressions;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Basket;

/// <summary>What shoppers do on the way to an order, for tests that are about one step of it.</summary>
internal static partial class Shopping
{
    /// <summary>Puts something into the basket as the buttons do, with a form's own token.</summary>
    public static async Task<IAPIResponse> Add(this IPage page, RunningShop shop, Wish wish, string? token = null, string path = "/basket") =>
        await page.Post("/basket/lines", new()
        {
            ["variant"] = await shop.VariantOf(wish.Sku), ["quantity"] = $"{wish.Quantity}", ["method"] = wish.Store is null ? "SHIP" : "PICKUP",
            ["store"] = wish.Store is null ? "" : await shop.StoreOf(wish.Store), ["back"] = path,
        }, token);

    /// <summary>Sends a form of ours without its page; redirects are not followed.</summary>
    public static async Task<IAPIResponse> Post(this IPage page, string path, Dictionary<string, string> fields, string? token = null, Dictionary<string, string>? headers = null)
    {
        var form = page.Context.APIRequest.CreateFormData();
        form.Set("token", token ?? await page.FormToken());
        form.Set("key", fields.GetValueOrDefault("key") ?? ShopApi.NewKey());
        foreach (var (name, value) in fields.Where(field => field.Key != "key"))
            form.Set(name, value);
        return await page.Context.APIRequest.PostAsync(path, new() { Form = form, MaxRedirects = 0, Headers = headers });
    }

    public static async Task<string> FormToken(this IPage page) =>
        TokenField().Match(await (await page.Context.APIRequest.GetAsync("/basket")).TextAsync()).Groups[1].Value;

    /// <summary>Puts it into the basket and goes to the checkout.</summary>
    public static async Task CheckOut(this IPage page, RunningShop shop, Wish wish)
    {
        await page.Add(shop, wish);
        await page.GotoAsync("/basket");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check out", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/checkout/*");
    }

    public static async Task WriteWho(this IPage page, string name = "Anna Müller", string email = "anna@example.com")
    {
        await page.GetByLabel("Full name").FillAsync(name);
        await page.GetByLabel("E-mail").FillAsync(email);
    }

    public static async Task WriteCard(this IPage page, string number)
    {
        await page.GetByLabel("Card number").FillAsync(number);
        // Sign by sign: the page writes the slash if nobody does.
        await page.GetByLabel("Valid until").ClearAsync();
        await page.GetByLabel("Valid until").PressSequentiallyAsync("12/39");
        await Expect(page.GetByLabel("Valid until")).ToHaveValueAsync("12/39");
        await page.GetByLabel("Security code").FillAsync("123");
    }

    public static Task Order(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Order with obligation to pay" }).ClickAsync();

    public static async Task MustBePlaced(this IPage page)
    {
        await page.WaitForURLAsync("**/order/*?placed");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
