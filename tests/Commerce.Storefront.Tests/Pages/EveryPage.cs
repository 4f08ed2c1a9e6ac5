namespace Commerce.Storefront.Tests.Pages;

/// <summary>
/// The list of all pages in all their states. Whoever makes a page adds it here, and every gate applies: accessibility, width, targets,
/// focus, bytes, layout shift, valid HTML, structured data, headers, planted scripts.
/// </summary>
public static class EveryPage
{
    public static IReadOnlyList<SitePage> All { get; } = [.. ShopPages.All, .. BasketPages.All, .. CounterPages.All, .. OperationsPages.All, .. OrderPages.All];

    public static TheoryData<string> Names => [.. All.Select(page => page.Name)];

    public static SitePage Of(string name) => All.Single(page => page.Name == name);
}
