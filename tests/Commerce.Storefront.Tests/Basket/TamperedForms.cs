using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Basket;

/// <summary>What does not come from our own page, or says what is not so, changes nothing.</summary>
public sealed class TamperedForms(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task A_form_with_somebody_elses_token_is_refused()
    {
        var (mine, theirs) = (await Phone(), await Desktop());
        var foreign = await theirs.FormToken();
        await mine.FormToken();
        Assert.Equal(400, (await mine.Add(Shop, new(), foreign)).Status);
        Assert.Equal(400, (await mine.Add(Shop, new(), "")).Status);
        await mine.GotoAsync("/basket");
        await Expect(mine.GetByText("Your basket is empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_form_that_another_site_sends_is_refused()
    {
        var phone = await Phone();
        var sent = await phone.Post("/basket/lines", new() { ["variant"] = await Shop.VariantOf(new Wish().Sku) }, headers: new() { ["Sec-Fetch-Site"] = "cross-site" });
        Assert.Equal(400, sent.Status);
        await phone.GotoAsync("/basket");
        await Expect(phone.GetByText("Your basket is empty")).ToBeVisibleAsync();
    }

    [Theory, InlineData("-3"), InlineData("100000"), InlineData("1.5"), InlineData("many")]
    public async Task A_quantity_that_nobody_could_choose_is_refused_in_words(string quantity)
    {
        var phone = await Phone();
        await phone.Post("/basket/lines", new()
        {
            ["variant"] = await Shop.VariantOf(new Wish().Sku), ["quantity"] = quantity, ["method"] = "SHIP", ["price"] = "0.01",
        });
        await phone.GotoAsync("/basket");
        await Expect(phone.GetByText("more than one basket may hold")).ToBeVisibleAsync();
        await Expect(phone.GetByText("Your basket is empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_price_in_a_form_is_not_believed()
    {
        var phone = await Phone();
        await phone.Post("/basket/lines", new()
        {
            ["variant"] = await Shop.VariantOf("TLS-HEBAMME-BLU"), ["quantity"] = "1", ["method"] = "SHIP", ["price"] = "0.01", ["unitPrice"] = "0.01",
        });
        await phone.GotoAsync("/basket");
        await Expect(phone.Locator(".line-price")).ToHaveTextAsync("€6.95");
    }

    [Fact]
    public async Task A_return_address_elsewhere_leads_to_the_basket()
    {
        var phone = await Phone();
        var sent = await phone.Add(Shop, new(), path: "//evil.example/");
        Assert.Equal((303, "/basket"), (sent.Status, sent.Headers["location"]));
    }
}
