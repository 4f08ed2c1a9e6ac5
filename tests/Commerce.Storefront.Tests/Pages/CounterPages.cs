using Commerce.Storefront.Tests.Shop;

namespace Commerce.Storefront.Tests.Pages;

/// <summary>What staff see at the counter.</summary>
internal static class CounterPages
{
    private const string Clerk = "jonas@velo.example", Manager = "mila@velo.example";

    public static IEnumerable<SitePage> All =>
    [
        new("counter, sign in", "/store/sign-in") { Staff = null },
        new("counter, which store", "/store/where") { Staff = "ada@velo.example" },
        new("counter, queue", "/store/queue") { Staff = Clerk, Find = async shop => { await shop.Orders.Place(new()); return "/store/queue"; } },
        new("counter, new order", "") { Staff = Clerk, Find = async shop => $"/store/pick/{(await shop.Orders.Place(new())).Fulfilment}" },
        new("counter, picking", "") { Staff = Clerk, Find = Picking },
        new("counter, hand over", "/store/handover") { Staff = Clerk },
        new("counter, hand over one", "") { Staff = Manager, Find = async shop => $"/store/handover/{(await shop.Orders.Ready(new())).Fulfilment}" },
        new("counter, stock", "/store/stock?q=bell") { Staff = Clerk },
        new("counter, customers", "/store/customers?q=Anna") { Staff = Clerk },
    ];

    private static async Task<string> Picking(RunningShop shop)
    {
        var order = await shop.Orders.Place(new() { Quantity = 2 });
        await shop.Orders.Do("startPicking", order);
        return $"/store/pick/{order.Fulfilment}";
    }
}
