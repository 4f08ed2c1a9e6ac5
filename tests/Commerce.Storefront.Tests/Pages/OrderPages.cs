using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Pages;

/// <summary>The order in its states, as its holder sees them.</summary>
internal static class OrderPages
{
    public static IEnumerable<SitePage> All =>
    [
        new("order, confirmed", "/order/…") { Find = async shop => Of(await shop.Orders.Place(new())) },
        new("order, sent", "/order/…") { Find = async shop => Of(await shop.Orders.Place(new() { Store = null })) },
        new("order, ready and paid at the counter", "/order/…") { Find = async shop => Of(await shop.Orders.Ready(new() { Card = null })) },
        new("order, its customer is asked", "/order/…") { Find = Asked },
        new("receipt", "/order/…/receipt") { Find = async shop => Of(await shop.Orders.Place(new() { Quantity = 2 })) + "/receipt" },
        new("no connection", "/offline"),
    ];

    private static async Task<string> Asked(RunningShop shop)
    {
        var order = await shop.Orders.Place(new());
        await shop.Orders.Do("acceptFulfilment", order);
        await shop.Orders.Do("startPicking", order);
        await shop.Orders.Do("reportNotFound", "ReportNotFoundInput", order, ("line", order.Lines[0]), ("quantity", 1), ("reason", "NOT_ON_SHELF"));
        return Of(order);
    }

    private static string Of(Bought order) => $"/order/{order.Token}";
}
