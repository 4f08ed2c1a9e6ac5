using Commerce.Storefront.Counter.Desks;
using Commerce.Storefront.Counter.Find;
using Commerce.Storefront.Counter.HandOver;
using Commerce.Storefront.Counter.Pause;
using Commerce.Storefront.Counter.Pick;
using Commerce.Storefront.Counter.Queue;
using Commerce.Storefront.Counter.Ship;
using Commerce.Storefront.Counter.SignIn;
using Commerce.Storefront.Counter.Stock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter;

/// <summary>The counter's addresses: all but two are only for staff at their store.</summary>
internal static class CounterEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        SignInEndpoints.Map(pages);
        WhereEndpoints.Map(pages);
        var desk = pages.MapGroup("").AddEndpointFilter<AtDesk>();
        QueueEndpoints.Map(pages, desk);
        FindEndpoints.Map(desk);
        PickEndpoints.Map(desk);
        HandOverEndpoints.Map(desk);
        ShipEndpoints.Map(desk);
        StockEndpoints.Map(pages, desk);
        PauseEndpoints.Map(desk);
    }
}
