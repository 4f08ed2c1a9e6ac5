using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Shop;
using Microsoft.AspNetCore.Http;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Gates;

public sealed class BackForwardTests(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task A_page_that_may_be_kept_comes_back_as_it_was()
    {
        await using var site = await TinySite.Open(Answer);
        await using var chromium = await Chromium.StartWithBackForwardCache();
        var page = await (await chromium.Browser.NewContextAsync()).NewPageAsync();
        await page.GotoAsync(site.Address + "kept");
        await page.MustComeBackAsItWas(site.Address + "elsewhere");
    }

    [Fact]
    public async Task A_page_that_forbids_it_is_seen_with_its_reason()
    {
        await using var site = await TinySite.Open(Answer);
        await using var chromium = await Chromium.StartWithBackForwardCache();
        var page = await (await chromium.Browser.NewContextAsync()).NewPageAsync();
        await page.GotoAsync(site.Address + "unloads");
        Assert.NotEmpty(await BackForward.GoAndComeBack(page, site.Address + "elsewhere"));
        Output.WriteLine(string.Join("; ", await BackForward.GoAndComeBack(page, site.Address + "elsewhere")));
    }

    private static Task Answer(string path, HttpResponse response)
    {
        if (path == "/unloads")
            response.Headers.CacheControl = "no-store";
        return TinySite.Page(response, "", $"<p>{path}</p>{(path == "/unloads" ? "<script>addEventListener('unload', () => {})</script>" : "")}");
    }
}
