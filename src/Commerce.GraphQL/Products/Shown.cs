using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Products;

/// <summary>Shoppers see what is published; staff see everything.</summary>
internal static class Shown
{
    public static CatalogueProduct? IfShown(this CatalogueProduct? product, FieldContext context) =>
        product is { State.Published: true } || context.Viewer().Staff is not null ? product : null;

    public static CatalogueVariant? IfShown(this CatalogueVariant? variant, FieldContext context) =>
        variant?.Product.IfShown(context) is null ? null : variant;
}
