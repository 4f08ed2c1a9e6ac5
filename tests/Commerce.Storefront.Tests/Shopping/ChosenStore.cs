using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Shopping;

/// <summary>What many journeys begin with.</summary>
internal static class ChosenStore
{
    /// <summary>Makes a store the shopper's own, as a shopper does.</summary>
    public static async Task ChooseStore(this IPage page, string name)
    {
        await page.GotoAsync("/stores");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Make this my store {name}" }).ClickAsync();
        await Expect(page.Locator("#site-header .tools")).ToContainTextAsync(name);
    }
}
