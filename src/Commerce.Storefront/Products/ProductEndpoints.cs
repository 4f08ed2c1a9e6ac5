using System.Globalization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Products;

internal static class ProductEndpoints
{
    private const int MostRelated = 5, MostOptions = 3;
    private static readonly Operation<ProductData> Asked = new("Products/ProductPage");
    private static readonly Operation<RelatedData> Related = new("Products/RelatedProducts");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/p/{handle}", Show).SharedByGuests();

    private static async Task<IResult> Show(Visit visit, string handle)
    {
        var hasStore = visit.Store is not null;
        var data = await visit.Ask(Asked, new
        {
            handle, locale = visit.Locale, near = visit.Near, store = visit.Store ?? "", hasStore, at = visit.Position,
        });
        if (data.Product is not { } product)
            return Page.NotFound();
        var query = visit.Http.Request.Query;
        if (Options(query) is { } values && Choosing.Of(product, values) is { } meant)
            return Redirects.To(Address(visit, product, meant));
        if (Choosing.Of(product, query["v"].ToString()) is not { } chosen)
            return Page.NotFound();
        var related = product.CategorySlug is { } category
            ? await visit.Ask(Related, new { category, first = MostRelated, locale = visit.Locale, store = visit.Store ?? "", hasStore })
            : new(new([]));
        return Page.Of<ProductPage>(new ProductModel(data, product, chosen, [.. related.Products.Nodes.Where(card => card.Handle != product.Handle).Take(MostRelated - 1)]));
    }

    /// <summary>What a form has chosen for each option, by its place; null when no form was sent.</summary>
    private static int?[]? Options(IQueryCollection query) => query.Keys.Any(key => key is "o0" or "o1" or "o2")
        ? [.. Enumerable.Range(0, MostOptions).Select(at => int.TryParse(query[$"o{at}"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : (int?)null)]
        : null;

    private static string Address(Visit visit, Product product, Variant variant) =>
        ProductAddress.Of(product.Handle, variant.Id)
        + (visit.Http.Request.Query["lang"].ToString() is { Length: > 0 } language ? $"&lang={Uri.EscapeDataString(language)}" : "");
}
