using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Styleguide;

/// <summary>Every part in every state, for those who make pages; the public never sees it.</summary>
internal static class StyleguideEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/styleguide", (Visit visit) =>
        visit.Options.Development ? Page.Of<StyleguidePage>() : Page.NotFound());
}
