using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Catalogue;

/// <summary>Lists of products: a category, or what was searched for.</summary>
internal static class ListEndpoints
{
    private const int PageSize = 24;
    private static readonly Operation<ListData> Asked = new("Catalogue/ListPage");

    private static readonly Dictionary<ListOrder, string> Sorts = new()
    {
        [ListOrder.Best] = "RELEVANCE", [ListOrder.Cheapest] = "PRICE_ASCENDING", [ListOrder.Dearest] = "PRICE_DESCENDING",
        [ListOrder.Newest] = "NEWEST", [ListOrder.Name] = "NAME",
    };

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/c/{slug}", (Visit visit, string slug) => List(visit, slug)).SharedByGuests();
        pages.MapGet("/s", (Visit visit) => List(visit, null)).SharedByGuests();
    }

    private static async Task<Page> List(Visit visit, string? slug)
    {
        var listing = Listing.Read(visit.Http.Request, slug);
        var data = await visit.Ask(Asked, new
        {
            filter = listing.Filter(visit), sort = Sorts[listing.Order],
            first = listing.Before is null ? PageSize : (int?)null, after = listing.After,
            last = listing.Before is null ? (int?)null : PageSize, before = listing.Before,
            locale = visit.Locale, category = slug ?? "", hasCategory = slug is not null, store = visit.Store ?? "", hasStore = visit.Store is not null,
        });
        return slug is not null && data.Category is null ? Page.NotFound() : Page.Of<ListPage>(new ListModel(listing, data));
    }
}
