using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Products;

internal static class ProductQueries
{
    private const int LongestText = 200;

    public static void Bind(RootBuilder query) => query
        .FieldAsync("products", Products)
        .Field("categories", context => context.Get<ICatalogue>().Categories
            .Take(Math.Clamp(context.Arg<int?>("first") ?? Page.Most, 0, Page.Most)))
        .Field("category", context => context.Get<ICatalogue>().Categories
            .FirstOrDefault(category => category.Slug == context.Arg<string>("slug")))
        .Field("suggestions", context => context.Get<ICatalogue>()
            .Suggest(Bounded(context.Arg<string>("text")), context.Locale(), context.Arg<int?>("first") ?? 8))
        .FieldAsync("product", Product)
        .FieldAsync("variant", Variant);

    private static async ValueTask<ProductList> Products(FieldContext context)
    {
        await context.Reach();
        var search = SearchOf(context);
        var catalogue = context.Get<ICatalogue>();
        if (search.Hidden && context.Viewer().Staff is null)
            return new(new([], 0, [], null), Page.Of(context, () => 0), search);
        var page = Page.Of(context, () => catalogue.Search(search with { Take = 0 }).Total);
        search = search with { Skip = page.Skip, Take = page.Take };
        return new(catalogue.Search(search), page, search);
    }

    private static async ValueTask<CatalogueProduct?> Product(FieldContext context)
    {
        await context.Reach();
        var catalogue = context.Get<ICatalogue>();
        var found = context.Arg<ProductId?>("id") is { } id ? catalogue.Find(id)
            : context.Arg<string?>("handle") is { } handle ? catalogue.FindByHandle(handle) : null;
        return found.IfShown(context);
    }

    private static async ValueTask<CatalogueVariant?> Variant(FieldContext context)
    {
        await context.Reach();
        var catalogue = context.Get<ICatalogue>();
        var found = context.Arg<VariantId?>("id") is { } id ? catalogue.Find(id)
            : context.Arg<string?>("code") is { } code ? catalogue.FindByCode(code) : null;
        return found.IfShown(context);
    }

    private static ProductSearch SearchOf(FieldContext context)
    {
        var filter = context.Arg<ProductFilter?>("filter");
        var currency = context.Get<IMarkets>().Default.Currency;
        return new(
            filter?.Text is { } text ? Bounded(text) : null, context.Locale(),
            [.. (filter?.Facets ?? []).Select(facet => new FacetFilter(facet.Name, facet.Values))],
            Minor(filter?.Price?.Min, currency), Minor(filter?.Price?.Max, currency), context.Arg<ProductSort>("sort"),
            filter?.AvailableAt, Hidden: filter?.Published == false, 0, 0,
            filter?.Category is { } category ? Bounded(category) : null);
    }

    private static long? Minor(decimal? amount, Currency currency) =>
        amount is { } given ? Money.FromDecimal(Math.Clamp(given, 0, Amounts.Most), currency).Minor : null;

    private static string Bounded(string text) => text.Length <= LongestText
        ? text
        : throw new GraphQLException($"Search for at most {LongestText} characters.", ErrorCodes.BadUserInput);
}
