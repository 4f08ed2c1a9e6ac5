using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Shopping;

internal static class Locators
{
    /// <summary>The attribute of the first that matches; null when nothing does, without waiting.</summary>
    public static async Task<string?> GetAttributeIfAny(this ILocator locator, string name) =>
        await locator.CountAsync() > 0 ? await locator.First.GetAttributeAsync(name) : null;

    /// <summary>The names of the products that a list shows, in its order.</summary>
    public static Task<IReadOnlyList<string>> Products(this IPage page) => page.Locator(".product-card h3").AllTextContentsAsync();
}
