using Commerce.Storefront.Asking;
using Commerce.Storefront.Operations.Today;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Health;

/// <summary>How the running product is.</summary>
internal static class HealthEndpoints
{
    private static readonly Operation<HealthData> Asked = new("Operations/Health/HealthPage");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/ops/system", Health);

    private static async Task<Page> Health(Visit visit)
    {
        var data = await visit.Ask(Asked);
        return Page.Of<HealthPage>(new HealthModel(data.Operations.System, data.Operations.Holds, data.Shop, visit.Time.GetUtcNow()));
    }

    internal sealed record HealthData(HealthNow Operations, ShopFacts Shop);

    internal sealed record HealthNow(SystemNow System, HoldsNow Holds);
}
