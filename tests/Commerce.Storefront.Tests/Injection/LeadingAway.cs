using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>A stranger's link may name the place to go on to; whatever it names, the shop leads nobody out of itself.</summary>
[Collection(ShownShop.Name)]
public sealed class LeadingAway(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private static readonly string[] Places =
    [
        "https://evil.invalid/", "//evil.invalid", "/\\evil.invalid", "\\\\evil.invalid", "///evil.invalid", "/\t/evil.invalid", "https:evil.invalid",
        "javascript:canary(1)", "data:text/html,x", "evil.invalid", "/\r\nSet-Cookie: x=1", "\u2028//evil.invalid",
    ];

    [Theory]
    [InlineData("/stores", "form[action='/preferences']", "/preferences", "language", "en")]
    [InlineData("/stores", "form[action='/stores/choose']", "/stores/choose", "store", "")]
    public async Task A_form_leads_back_into_the_shop(string path, string selector, string action, string field, string value)
    {
        var page = await Phone();
        await page.GotoAsync(path);
        var form = page.Locator(selector).First;
        foreach (var place in Places)
        {
            var answer = await page.Context.APIRequest.PostAsync(action, new()
            {
                MaxRedirects = 0,
                Form = page.Context.APIRequest.CreateFormData().Set("token", await form.Locator("[name=token]").InputValueAsync())
                    .Set("key", Guid.NewGuid().ToString("N")).Set("back", place).Set(field, value.Length > 0 ? value : await Shop.StoreOf("BER-MITTE")),
            });
            Assert.Equal(303, answer.Status);
            Assert.Equal(Shop.Address.Authority, new Uri(Shop.Address, answer.Headers["location"]).Authority);
            Assert.DoesNotContain("Set-Cookie: x", answer.Headers["location"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/store/sign-in")]
    public async Task Signing_in_leads_back_into_the_shop(string path)
    {
        var page = await Phone();
        foreach (var place in Places)
        {
            await page.GotoAsync($"{path}?back={Uri.EscapeDataString(place)}");
            foreach (var back in await page.Locator("[name=back]").EvaluateAllAsync<string[]>("fields => fields.map(field => field.value)"))
                Assert.Equal(Shop.Address.Authority, new Uri(Shop.Address, back).Authority);
        }
    }
}
