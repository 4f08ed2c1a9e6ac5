using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Products;

internal static partial class ProductSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema;

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) => new((object?)null);


    public static ValueTask<object?> VariantNode(FieldContext context, GlobalId id) => new((object?)null);
}
