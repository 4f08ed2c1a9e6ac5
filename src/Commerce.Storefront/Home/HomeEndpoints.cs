using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Home;

internal static class HomeEndpoints
{
    private static readonly Operation<HomeData> Asked = new("Home/HomePage");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/", Home).SharedByGuests();

    private static async Task<Page> Home(Visit visit) => Page.Of<HomePage>(await visit.Ask(Asked, new
    {
        locale = visit.Locale, near = visit.Near, mine = visit.Store, store = visit.Store ?? "", hasStore = visit.Store is not null,
    }));
}
