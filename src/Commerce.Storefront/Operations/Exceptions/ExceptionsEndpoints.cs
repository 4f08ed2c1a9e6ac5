using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Exceptions;

/// <summary>An inbox of what does not go by itself.</summary>
internal static class ExceptionsEndpoints
{
    private static readonly Operation<ExceptionsData> Asked = new("Operations/Exceptions/ExceptionsPage");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/ops/exceptions", Exceptions);

    private static async Task<Page> Exceptions(Visit visit)
    {
        var store = visit.Asked("store");
        return Page.Of<ExceptionsPage>(new ExceptionsModel(await visit.Ask(Asked, new { store, at = visit.Position }), store, visit.Time.GetUtcNow()));
    }
}
