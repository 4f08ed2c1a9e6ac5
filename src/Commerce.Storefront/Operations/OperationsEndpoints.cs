using Commerce.Storefront.Operations.Orders;
using Commerce.Storefront.Operations.Today;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations;

/// <summary>What managers and administrators work with.</summary>
internal static class OperationsEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        var operations = pages.MapGroup("").AddEndpointFilter<ManagersOnly>();
        TodayEndpoints.Map(operations);
        OrderEndpoints.Map(operations);
    }
}
