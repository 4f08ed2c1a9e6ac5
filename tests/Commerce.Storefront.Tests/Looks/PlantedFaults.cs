using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Looks;

/// <summary>The looks see what they are there to see: each fault is planted once in an otherwise faultless page.</summary>
public sealed class PlantedFaults(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    private const string Style =
        ":focus-visible { outline: 3px solid #0B57D0; outline-offset: 2px } a.big, button { display: inline-flex; min-height: 48px; min-width: 48px } body { margin: 16px }";

    [Fact]
    public async Task A_faultless_page_passes()
    {
        var page = await Show("<a class=big href='/a'>First place</a> <button>Second</button> <p>Some text with <a href='/b'>a link</a> in it.</p>");
        await page.MustBeAccessible();
        await page.MustFit();
        await page.MustHaveTargets(48);
        Assert.Equal(["a.big \"First place\"", "button \"Second\"", "a \"a link\""], await page.MustShowFocus());
        await page.Shot("a faultless page");
    }

    [Theory]
    [InlineData("<img src='data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'>", "image-alt")]
    [InlineData("<p style='color:#bbb'>Pale text</p>", "color-contrast")]
    [InlineData("<input type=text>", "label")]
    [InlineData("<h4>A heading too deep</h4>", "heading-order")]
    public async Task A_barrier_is_seen(string html, string rule) =>
        Assert.Contains(await PageLooks.Violations(await Show(html)), violation => violation.StartsWith(rule + " ", StringComparison.Ordinal));

    [Fact]
    public async Task A_page_that_scrolls_sideways_is_seen_and_what_makes_it_is_named()
    {
        var page = await Show("<div style='overflow-x:auto'><p style='width:2000px'>may scroll</p></div><p class=wide style='width:500px'>sticks out</p>");
        var faults = await PageLooks.Overflow(page);
        Assert.Equal(2, faults.Count);
        Assert.StartsWith("p.wide from 16 to 516 px", faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_target_is_seen_and_a_label_or_a_stretched_link_counts()
    {
        var page = await Show("""
            <button id=small style="min-height:0;min-width:0;width:30px;height:30px;padding:0">x</button>
            <label style="display:flex;align-items:center;min-height:48px;width:200px;margin-top:60px"><input type=checkbox> Only what is here</label>
            <div style="position:relative;height:100px"><a href="/p" id=card>Bell</a>
              <style>#card::after { content: ''; position: absolute; inset: 0 }</style></div>
            """);
        Assert.Equal(["button#small \"x\": 30 × 30 px"], await PageLooks.SmallTargets(page, 44));
    }

    [Theory]
    [InlineData("<button style='outline:none'>Unmarked</button>", "button \"Unmarked\" has no ring")]
    [InlineData("<button style='position:absolute;left:-900px'>Away</button>", "button \"Away\" is outside of the screen")]
    [InlineData("<button>Under</button><div id=bar style='position:fixed;inset:0'></div>", "button \"Under\" lies under div#bar")]
    public async Task A_focus_that_is_not_shown_is_seen(string html, string fault) =>
        Assert.Equal([fault], (await PageLooks.Walk(await Show(html))).Faults);

    private async Task<IPage> Show(string body)
    {
        var page = await Phone();
        await page.RouteAsync("**/*", route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = "<!doctype html><html lang=en><head><title>A page</title><meta name=viewport content='width=device-width'>"
                + $"<style>{Style}</style></head><body><main><h1>A page</h1>{body}</main></body></html>",
        }));
        await page.GotoAsync("/planted");
        return page;
    }
}
