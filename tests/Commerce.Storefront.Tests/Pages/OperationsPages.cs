using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Pages;

/// <summary>What managers and administrators see.</summary>
internal static class OperationsPages
{
    private const string Manager = "mila@velo.example";

    public static IEnumerable<SitePage> All =>
    [
        new("operations, today", "/ops") { Staff = Manager },
        new("operations, orders", "/ops/orders?status=CONFIRMED&from=2020-01-01") { Staff = Manager, Arrive = WithAnOrder },
        new("operations, one order", "/ops/orders") { Staff = Manager, Find = OneOrder },
        new("operations, one order, being cancelled", "/ops/orders") { Staff = Manager, Find = OneOrder, Arrive = OpenAll },
        new("operations, exceptions", "/ops/exceptions") { Staff = Manager },
        new("operations, stock", "/ops/inventory?at-most=0") { Staff = Manager },
        new("operations, catalogue", "/ops/catalogue?q=helm") { Staff = Manager },
        new("operations, one product", "/ops/catalogue") { Staff = Manager, Find = OneProduct },
        new("operations, import", "/ops/import") { Staff = Manager },
        new("operations, stores", "/ops/stores") { Staff = "ada@velo.example", Arrive = OpenAll },
        new("operations, staff", "/ops/users") { Staff = Manager, Arrive = OpenAll },
        new("operations, messages", "/ops/messages") { Staff = "ada@velo.example" },
        new("operations, system", "/ops/system") { Staff = Manager },
        new("operations, not for clerks", "/ops") { Staff = "jonas@velo.example" },
    ];

    private static async Task WithAnOrder(RunningShop shop, IPage page)
    {
        await new OrderDesk(shop).Place(new());
        await page.ReloadAsync();
    }

    private static async Task<string> OneOrder(RunningShop shop) => "/ops/orders/" + (await new OrderDesk(shop).Place(new())).Id;

    private static async Task<string> OneProduct(RunningShop shop)
    {
        using var guest = shop.Guest();
        return "/ops/catalogue/" + (await guest.Read("{ products(first: 1) { nodes { id } } }", new { })).GetProperty("nodes")[0].GetProperty("id").GetString();
    }

    private static Task OpenAll(RunningShop shop, IPage page) =>
        page.EvaluateAsync("() => { for (const details of document.querySelectorAll('main details')) details.open = true; }");
}
