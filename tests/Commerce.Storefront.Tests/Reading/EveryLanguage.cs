using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Gates;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Pages;
using Commerce.Storefront.Tests.Shop;
using Commerce.Storefront.Visits;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Reading;

/// <summary>
/// Every page in languages that are longer, and in one that is read from the other side. The pseudo languages have every text in brackets,
/// so that what stands outside of them was written into a page.
/// </summary>
public sealed class EveryLanguage(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Theory]
    [MemberData(nameof(EveryPage.Names), MemberType = typeof(EveryPage))]
    public async Task All_words_come_from_the_texts_and_the_page_fits_and_turns(string name)
    {
        var (site, findings) = (EveryPage.Of(name), new Findings());
        var page = await Open(Device.Desktop with { Staff = site.Staff });
        await site.Open(Shop, page);

        await Read(page, Languages.Pseudo, 1280);
        findings.Add("written into the page", [.. (await Script.Run<string[]>(page, "own-words")).SelectMany(KnownWords.NotIn).Distinct()]);
        findings.Add("too wide when texts are long", await PageLooks.Overflow(page));
        foreach (var width in (int[])[320, 1280])
        {
            await Read(page, Languages.PseudoRightToLeft, width);
            findings.Add($"from the right, {width} px: not mirrored", await Script.Run<string[]>(page, "mirrored"));
            findings.Add($"from the right, {width} px: too wide", await PageLooks.Overflow(page));
        }
        await page.Shot("from right to left");
        foreach (var language in Languages.All.Skip(1))
        {
            await Read(page, language, 320);
            findings.Add($"{language}, 320 px: too wide", await PageLooks.Overflow(page));
            await page.Shot(language);
        }
        findings.MustBeNone();
    }

    [Theory]
    [InlineData("<p>Hello there</p>", "Hello there"), InlineData("<p>[Ĥéļļö] there</p>", "there"), InlineData("<button aria-label='Close'>x</button>", "Close")]
    [InlineData("<p>[a [nested] text] and more</p>", "and more"), InlineData("<select><option>Choose one</option></select>", "Choose one")]
    public async Task A_word_that_was_written_into_a_page_is_seen(string body, string word) => Assert.Equal([word], await OwnWords(body));

    [Theory]
    [InlineData("<p>[Ĥéļļö]</p>"), InlineData("<p>[a [nested] text] · 24:00</p>"), InlineData("<p translate=no>Anna Müller</p>"), InlineData("<p hidden>Hello</p>")]
    public async Task What_is_bracketed_or_not_to_be_translated_is_let_be(string body) => Assert.Empty(await OwnWords(body));

    [Theory]
    [InlineData("Velo Okarina"), InlineData("Wed 25 Nov, 18:00"), InlineData("Berlin"), InlineData("MZ6Z-GDV0"), InlineData("25 November 2026"), InlineData("anna@example.com")]
    public void Data_dates_and_codes_are_no_texts_of_ours(string text) => Assert.Empty(KnownWords.NotIn(text));

    [Theory, InlineData("Search"), InlineData("Add to basket"), InlineData("Ready by 16:00"), InlineData("Today")]
    public void A_text_of_ours_is_not_taken_for_data(string text) => Assert.NotEmpty(KnownWords.NotIn(text));

    private async Task Read(IPage page, string language, int width)
    {
        await page.Context.AddCookiesAsync([new() { Name = "language", Value = language, Url = Shop.Address.ToString() }]);
        await page.SetViewportSizeAsync(width, 900);
        await page.ReloadAsync();
    }

    private async Task<string[]> OwnWords(string body)
    {
        var page = await Desktop();
        await page.RouteAsync("**/planted", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8", Body = $"<!doctype html><html lang=en><title>A page</title><body>{body}",
        }));
        await page.GotoAsync("/planted");
        return await Script.Run<string[]>(page, "own-words");
    }
}
