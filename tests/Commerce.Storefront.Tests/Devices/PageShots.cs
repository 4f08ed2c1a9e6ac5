using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Devices;

public static class PageShots
{
    /// <summary>Keeps what the page looks like now under the test's name; CI keeps it with its results.</summary>
    /// <param name="name">What is to be seen, such as "ready at the counter".</param>
    public static Task Shot(this IPage page, string name) => Sitting.Of(page).Shot(page, name);
}
