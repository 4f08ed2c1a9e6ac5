using Commerce.Storefront.Tests.Shop;

namespace Commerce.Storefront.Tests.Pages;

/// <summary>What shoppers see before they have ordered.</summary>
internal static class ShopPages
{
    public static IEnumerable<SitePage> All =>
    [
        new("home", "/") { IsIndexed = true },
        new("categories", "/c") { IsIndexed = true },
        new("category", "/c/city-bikes") { IsIndexed = true },
        new("category, filtered", "/c/city-bikes?tag=Commuting&sort=price-asc"),
        new("search", "/s?q=bell"),
        new("search, nothing found", "/s?q=zeppelin"),
        new("product", "/p/amsel-city-bike") { IsIndexed = true },
        new("product, sold out everywhere", "/p/mondgesicht-dynamo-light") { IsIndexed = true },
        new("product, store chosen", Shopping.Product) { Arrive = async (_, page) => { await page.FillBasket(); await page.GotoAsync(Shopping.Product); } },
        new("stores", "/stores") { IsIndexed = true },
        new("store", "/stores/ber-mitte") { IsIndexed = true },
        new("basket, empty", "/basket"),
        new("basket", "/basket") { Arrive = (_, page) => page.FillBasket() },
        new("nothing here", "/nothing-here") { Status = 404 },
    ];
}
