using Commerce.Storefront.Tests.Shop;

namespace Commerce.Storefront.Tests.Pages;

/// <summary>The checkout, and the order in its states, as its holder sees them.</summary>
internal static class OrderPages
{
    public static IEnumerable<SitePage> All =>
    [
        new("checkout", "/checkout") { Find = async shop => $"/checkout/{(await shop.Orders.Draft(new())).Token}" },
        new("checkout, sent by parcel", "/checkout") { Find = async shop => $"/checkout/{(await shop.Orders.Draft(new() { Store = null })).Token}" },
        new("order, placed", "/order") { Find = async shop => $"/order/{(await shop.Orders.Place(new())).Token}" },
        new("order, sent by parcel", "/order") { Find = async shop => $"/order/{(await shop.Orders.Place(new() { Store = null })).Token}" },
        new("order, ready", "/order") { Find = async shop => $"/order/{(await shop.Orders.Ready(new())).Token}" },
        new("receipt", "/order") { Find = async shop => $"/order/{(await shop.Orders.Ready(new())).Token}/receipt" },
    ];
}
