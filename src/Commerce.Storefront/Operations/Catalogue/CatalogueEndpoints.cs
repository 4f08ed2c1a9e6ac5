using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Catalogue;

/// <summary>Products, those that shoppers do not see included.</summary>
internal static class CatalogueEndpoints
{
    private const int OnAPage = 50;

    private static readonly Operation<ListData> Listed = new("Operations/Catalogue/CataloguePage");
    private static readonly Operation<ProductData> One = new("Operations/Catalogue/ProductPage");
    private static readonly Operation<PublishData> Publish = new("Operations/Catalogue/PublishProduct");
    private static readonly Operation<UnpublishData> Unpublish = new("Operations/Catalogue/UnpublishProduct");
    private static readonly Operation<RepriceData> Reprice = new("Operations/Catalogue/RepriceVariant");

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ops/catalogue", List);
        pages.MapGet("/ops/catalogue/{id}", (Visit visit, string id) => Show(visit, id, []));
        pages.MapPost("/ops/catalogue/{id}/publish", (Visit visit, string id) => Do(visit, id, "ops.done-publish", async (key, _) =>
            (await visit.Do(Publish, new { input = new { idempotencyKey = key, product = id } }, data => data.PublishProduct)).PublishProduct));
        pages.MapPost("/ops/catalogue/{id}/unpublish", (Visit visit, string id) => Do(visit, id, "ops.done-unpublish", async (key, _) =>
            (await visit.Do(Unpublish, new { input = new { idempotencyKey = key, product = id } }, data => data.UnpublishProduct)).UnpublishProduct));
        pages.MapPost("/ops/catalogue/{id}/price", (Visit visit, string id) => Do(visit, id, "ops.done-price", async (key, form) =>
            (await visit.Do(Reprice, new { input = Price(key, form) }, data => data.RepriceVariant)).RepriceVariant));
    }

    private static async Task<Page> List(Visit visit)
    {
        var (text, published, after) = (visit.Asked("q"), visit.Asked("published"), visit.Asked("after"));
        var filter = new { text, published = published switch { "yes" => true, "no" => false, _ => (bool?)null } };
        var found = (await visit.Ask(Listed, new { filter, locale = visit.Locale, first = OnAPage, after, at = visit.Position })).Products;
        return Page.Of<CataloguePage>(new CatalogueModel(text, published, after, found));
    }

    private static async Task<Page> Show(Visit visit, string id, IReadOnlyList<Refusal> refused) =>
        (await visit.Ask(One, new { id, locale = visit.Locale, at = visit.Position })).Product is { } product
            ? Page.Of<ProductPage>(new ProductModel(product, refused), refused.Count == 0 ? 200 : StatusCodes.Status422UnprocessableEntity)
            : Page.NotFound();

    private static async Task<IResult> Do(Visit visit, string id, string told, Func<string, IFormCollection, ValueTask<Answer>> deed)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var done = await deed(form["key"].ToString(), form);
        if (!done.Done)
            return await Show(visit, id, done.Errors);
        visit.Tell(told);
        return Redirects.To($"/ops/catalogue/{Uri.EscapeDataString(id)}");
    }

    /// <summary>A comma is what many people type for the point.</summary>
    private static object Price(string key, IFormCollection form)
    {
        var (price, before) = (form["price"].ToString().Trim().Replace(',', '.'), form["before"].ToString().Trim().Replace(',', '.'));
        return new { idempotencyKey = key, variant = form["variant"].ToString(), price, compareAtPrice = before.Length == 0 ? null : before };
    }

    internal sealed record ListData(ProductList Products);

    internal sealed record ProductData(OneProduct? Product);

    internal sealed record PublishData(Answer PublishProduct);

    internal sealed record UnpublishData(Answer UnpublishProduct);

    internal sealed record RepriceData(Answer RepriceVariant);
}
