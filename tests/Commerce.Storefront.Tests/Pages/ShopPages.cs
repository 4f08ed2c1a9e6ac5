using Commerce.Storefront.Tests.Shop;
using Commerce.Storefront.Tests.Shopping;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Pages;

/// <summary>What shoppers see before they have ordered.</summary>
internal static class ShopPages
{
    public static IEnumerable<SitePage> All =>
    [
        new("home", "/") { IsIndexed = true },
        new("home, store chosen", "/stores") { Arrive = (_, page) => WithStore(page, "/") },
        new("categories", "/c") { IsIndexed = true },
        new("category", "/c/helmets") { IsIndexed = true },
        new("category, narrowed", "/stores") { Arrive = (_, page) => WithStore(page, "/c/helmets?f-colour=red&f-colour=black&here=1&max=200") },
        new("search", "/s?q=light"),
        new("search, nothing found", "/s?q=qqqqxyzzy"),
        new("product", "/p/amsel-city-bike") { IsIndexed = true },
        new("product, store chosen", "/stores") { Arrive = (_, page) => WithStore(page, "/p/kuppel-commuter-helmet") },
        new("product, read from right to left", "/p/quelle-bottle?lang=qps-plocm"),
        new("stores", "/stores") { IsIndexed = true },
        new("store", "/stores/ber-mitte") { IsIndexed = true },
        new("help", "/help") { IsIndexed = true },
        new("style guide", "/styleguide"),
        new("product, sold out everywhere", "/p/mondgesicht-dynamo-light") { IsIndexed = true },
        new("nothing here", "/nothing-here") { Status = 404 },
    ];

    private static async Task WithStore(IPage page, string then)
    {
        await page.ChooseStore("Mitte");
        await page.GotoAsync(then);
    }
}
