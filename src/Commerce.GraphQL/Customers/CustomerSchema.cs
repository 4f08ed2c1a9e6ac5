using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Customers;

internal static partial class CustomerSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema;

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) => new((object?)null);
}
