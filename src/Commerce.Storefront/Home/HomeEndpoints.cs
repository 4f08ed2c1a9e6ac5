using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Home;

internal static class HomeEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", Home).SharedByGuests();
    }

    private static Page Home(Visit visit) => Page.Of<HomePage>();
}
