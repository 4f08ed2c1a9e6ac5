using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Products;

/// <summary>A page of products, and what it was found by.</summary>
internal sealed record ProductList(ProductPage Found, Page Page, ProductSearch Search)
{
    public static void Bind(TypeBuilder<ProductList> type) => type
        .Field("edges", list => list.Found.Products.Select((product, at) => new Edge<CatalogueProduct>(Page.CursorAt(list.Page.Skip + at), product)))
        .Field("nodes", list => list.Found.Products)
        .Field("pageInfo", list => list.Page.Info(list.Found.Products.Count, list.Found.Total))
        .Field("totalCount", list => list.Found.Total)
        .Field("facets", (list, context) => list.FacetsIn(context))
        .Field("didYouMean", list => list.Found.DidYouMean);

    private IReadOnlyList<ProductFacet> FacetsIn(FieldContext context) =>
        context.Arg<string?>("locale") is { } locale && locale != Search.Locale
            ? context.Get<ICatalogue>().Search(Search with { Locale = locale, Take = 0 }).Facets
            : Found.Facets;
}
