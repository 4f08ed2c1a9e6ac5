using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Catalogue;

/// <summary>All categories on one page.</summary>
internal static class CategoryEndpoints
{
    private static readonly Operation<CategoriesData> Asked = new("Catalogue/CategoriesPage");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/c", async (Visit visit) =>
        Page.Of<CategoriesPage>(await visit.Ask(Asked, new { locale = visit.Locale }))).SharedByGuests();
}
