namespace Commerce.Storefront.Tests.Pages;

/// <summary>What shoppers see.</summary>
internal static class ShopPages
{
    public static IEnumerable<SitePage> All =>
    [
        new("home", "/") { IsIndexed = true },
    ];
}
