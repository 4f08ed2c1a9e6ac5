using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Stores;

internal static partial class StoreSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema;

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) => new((object?)null);
}
