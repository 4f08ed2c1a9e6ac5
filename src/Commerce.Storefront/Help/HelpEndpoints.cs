using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Help;

internal static class HelpEndpoints
{
    private static readonly Operation<HelpData> Asked = new("Help/HelpPage");

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/help", async (Visit visit) => Page.Of<HelpPage>(await visit.Ask(Asked, new { near = visit.Near }))).SharedByGuests();
}

public sealed record HelpData(IReadOnlyList<StoreToCall> Stores);

public sealed record StoreToCall(string Code, string Name, string? Phone);
