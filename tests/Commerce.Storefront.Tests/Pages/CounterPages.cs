using System.Runtime.CompilerServices;
using Commerce.Storefront.Tests.Shop;

namespace Commerce.Storefront.Tests.Pages;

/// <summary>What staff see at the counter.</summary>
internal static class CounterPages
{
    private const string Clerk = "jonas@velo.example", Manager = "mila@velo.example";

    private static readonly ConditionalWeakTable<RunningShop, Dictionary<string, Bought>> Made = [];

    public static IEnumerable<SitePage> All =>
    [
        new("counter, sign in", "/store/sign-in") { Staff = null },
        new("counter, which store", "/store/where") { Staff = "ada@velo.example" },
        new("counter, queue", "") { Staff = Clerk, Find = Queue },
        new("counter, new order", "") { Staff = Clerk, Find = async shop => $"/store/pick/{(await New(shop)).Fulfilment}" },
        new("counter, picking", "") { Staff = Clerk, Find = async shop => $"/store/pick/{(await Picking(shop)).Fulfilment}" },
        new("counter, hand over", "/store/handover") { Staff = Clerk },
        new("counter, hand over one", "") { Staff = Manager, Find = async shop => $"/store/handover/{(await Ready(shop)).Fulfilment}" },
        new("counter, stock", "/store/stock?q=bell") { Staff = Clerk },
        new("counter, customers", "/store/customers?q=Anna") { Staff = Clerk },
    ];

    private static async Task<string> Queue(RunningShop shop)
    {
        await New(shop);
        return "/store/queue";
    }

    private static Task<Bought> New(RunningShop shop) => Once(shop, "new", () => shop.Orders.Place(new()));

    private static Task<Bought> Ready(RunningShop shop) => Once(shop, "ready", () => shop.Orders.Ready(new()));

    private static Task<Bought> Picking(RunningShop shop) => Once(shop, "picking", async () =>
    {
        var order = await shop.Orders.Place(new() { Quantity = 2 });
        await shop.Orders.Do("startPicking", order);
        return order;
    });

    /// <summary>A gate only looks, so that all of them share one order in each state.</summary>
    private static async Task<Bought> Once(RunningShop shop, string state, Func<Task<Bought>> make)
    {
        var known = Made.GetOrCreateValue(shop);
        return known.TryGetValue(state, out var order) ? order : known[state] = await make();
    }
}
