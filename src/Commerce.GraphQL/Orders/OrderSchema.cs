using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Orders;

internal static partial class OrderSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema;

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) => new((object?)null);
}
