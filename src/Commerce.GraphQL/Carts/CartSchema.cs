using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Carts;

internal static partial class CartSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema;

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) => new((object?)null);
}
