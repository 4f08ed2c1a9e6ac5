using Commerce.Storefront.Tests.Shop;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Pages;

/// <summary>A page in one state, to which every gate is applied.</summary>
/// <param name="Name">Names the state, such as "basket, empty".</param>
/// <param name="Path">Where it is; or where <see cref="Arrive"/> sets out.</param>
public sealed record SitePage(string Name, string Path)
{
    /// <summary>Who is signed in at the counter or in the back office; null for a visitor.</summary>
    public string? Staff { get; init; }

    /// <summary>Brings the state about, on a page that shows <see cref="Path"/> already: fills a basket, opens a drawer.</summary>
    public Func<RunningShop, IPage, Task>? Arrive { get; init; }

    /// <summary>Finds the address out, where it holds an id that is not known beforehand.</summary>
    public Func<RunningShop, Task<string>>? Find { get; init; }

    /// <summary>What the server answers.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Whether search engines are to find it.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>Whether shoppers see it, on a phone in the street: it keeps the budget of bytes.</summary>
    public bool IsForShoppers => Staff is null;

    /// <summary>The least height and width of what is pressed.</summary>
    public int Target => Staff is null ? 44 : 48;

    public async Task<string> Address(RunningShop shop) => Find is null ? Path : await Find(shop);

    public async Task Open(RunningShop shop, IPage page)
    {
        await page.GotoAsync(await Address(shop));
        if (Arrive is not null)
            await Arrive(shop, page);
    }

    public override string ToString() => Name;
}
