using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Products;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Products;

internal static class ProductSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Enum<ProductSort>()
        .Input<FacetInput>()
        .Input<PriceRangeInput>()
        .Input<ProductFilter>()
        .Type<CatalogueProduct>("Product", ProductFields.Bind)
        .Type<ProductImage>("Image")
        .Type<ProductOption>()
        .Type<CatalogueVariant>("Variant", VariantFields.Bind)
        .Type<ChosenOption>()
        .Type<PriceEntry>("PriceEntry", PriceEntry.Bind)
        .Type<AvailabilityView>("StoreAvailability", t => t.FieldAsync("pickup", (at, context) => Promises.At(context, at.Store.Id)))
        .Type<Promise>("PickupPromise")
        .Type<OfferedSlot>("PickupSlot", t => t.Field("id", SlotId.Of))
        .Type<ProductList>("ProductConnection", ProductList.Bind)
        .Type<Edge<CatalogueProduct>>("ProductEdge")
        .Type<ProductFacet>("Facet")
        .Type<ProductFacetValue>("FacetValue")
        .Type<CatalogueCategory>("Category", t => t
            .Field("name", (category, context) => context.Get<ICatalogue>().CategoryName(category.Slug, context.Locale()))
            .Field("productCount", category => category.Count))
        .Type<ProductSuggestion>("Suggestion")
        .Query(ProductQueries.Bind)
        .Products();

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) =>
        new(context.Get<ICatalogue>().Find(GlobalId.Read<Grains.ProductId>("Product", id.ToString())).IfShown(context));

    public static ValueTask<object?> VariantNode(FieldContext context, GlobalId id) =>
        new(context.Get<ICatalogue>().Find(GlobalId.Read<Grains.VariantId>("Variant", id.ToString())).IfShown(context));
}
