using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Markup;
using Commerce.Storefront.Tests.Pages;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Xunit.Abstractions;

namespace Commerce.Storefront.Tests.Gates;

/// <summary>What pages say to machines. All are judged at once; they are kept under artifacts/pages to be looked into.</summary>
public sealed class MarkupOfEveryPage(ShopFixture shop, ITestOutputHelper output) : BrowserTest(shop, output)
{
    [Fact]
    public async Task The_HTML_is_valid()
    {
        var files = new List<string>();
        foreach (var site in EveryPage.All)
        {
            var page = await Reach(site, Device.Desktop);
            // As the server sends it: what the browser makes of it is valid whatever it was.
            var answer = await page.Context.APIRequest.GetAsync(page.Url);
            files.Add(await Keep(site, "html", await answer.TextAsync()));
        }
        MustBeNone(await Validators.Html([.. files]));
    }

    [Fact]
    public async Task Structured_data_is_in_the_vocabulary_of_schema_org()
    {
        var files = new List<string>();
        foreach (var site in EveryPage.All.Where(site => site.IsForShoppers))
        {
            var page = await Reach(site, Device.Desktop);
            var all = await page.Locator("script[type='application/ld+json']").AllTextContentsAsync();
            for (var i = 0; i < all.Count; i++)
                files.Add(await Keep(site, $"{i}.json", all[i]));
        }
        MustBeNone(await Validators.StructuredData([.. files]));
    }

    private static void MustBeNone(IReadOnlyList<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    private static async Task<string> Keep(SitePage site, string ending, string text)
    {
        var file = Path.Combine(Repository.Artifacts("pages"), $"{site.Name.Replace(' ', '-').Replace(',', '-')}.{ending}");
        await File.WriteAllTextAsync(file, text);
        return file;
    }
}
