using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Tests.Relay;

/// <summary>
/// What Relay's compiler and runtime expect of a schema: its "GraphQL Server Specification" and "Cursor Connections Specification".
/// </summary>
internal static class RelayRules
{
    public static IEnumerable<string> Broken(Schema schema) =>
    [
        .. Nodes(schema),
        .. PageInfo(schema),
        .. schema.Types.OfType<ObjectType>().SelectMany(type => Type(schema, type)),
    ];

    private static IEnumerable<string> Nodes(Schema schema)
    {
        if (schema.Type("Node") is not InterfaceType node || TypeOf(node, "id") != "ID!" || node.Fields.Count != 1)
            yield return "Node is an interface of nothing but id: ID!";
        var field = schema.QueryType!.Field("node");
        if (field?.Type.ToString() != "Node" || field.Arguments is not [{ Name: "id" } id] || id.Type.ToString() != "ID!")
            yield return "Query has node(id: ID!): Node";
    }

    private static IEnumerable<string> PageInfo(Schema schema)
    {
        if (schema.Type("PageInfo") is not ObjectType info)
        {
            yield return "there is a PageInfo";
            yield break;
        }
        foreach (var (name, type) in new[] { ("hasPreviousPage", "Boolean!"), ("hasNextPage", "Boolean!"), ("startCursor", "String"), ("endCursor", "String") })
            if (TypeOf(info, name) != type)
                yield return $"PageInfo.{name} is {type}";
    }

    private static IEnumerable<string> Type(Schema schema, ObjectType type)
    {
        if (type.Interfaces.Any(each => each.Name == "Node") && TypeOf(type, "id") != "ID!")
            yield return $"{type}.id is ID!";
        var isConnection = type.Name.EndsWith("Connection", StringComparison.Ordinal);
        if (isConnection != type.Field("edges") is not null)
            yield return $"{type} has edges if, and only if, it is named a Connection";
        if (isConnection)
            foreach (var broken in Connection(type))
                yield return broken;
        foreach (var field in type.Fields.Where(field => field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal)))
            if (!Takes(field, "first", "after") && !Takes(field, "last", "before"))
                yield return $"{type}.{field.Name} takes first and after, or last and before";
        if (type == schema.MutationType)
            foreach (var field in type.Fields.Where(field => field.Arguments is not [{ Name: "input", Type.IsNonNull: true }]))
                yield return $"the mutation {field.Name} takes one input";
    }

    private static IEnumerable<string> Connection(ObjectType type)
    {
        if (TypeOf(type, "pageInfo") != "PageInfo!")
            yield return $"{type}.pageInfo is PageInfo!";
        if (type.Field("edges") is not { } edges)
            yield break;
        if (edges.Type.Nullable is not ListType || edges.Type.Named is not ObjectType edge || !edge.Name.EndsWith("Edge", StringComparison.Ordinal))
        {
            yield return $"{type}.edges is a list of an Edge";
            yield break;
        }
        if (TypeOf(edge, "cursor") != "String!")
            yield return $"{edge}.cursor is String!";
        if (edge.Field("node")?.Type.Nullable is not NamedType)
            yield return $"{edge}.node is one thing, not a list";
        if (type.Field("nodes") is { } nodes && nodes.Type.Named != edge.Field("node")?.Type.Named)
            yield return $"{type}.nodes are those of its edges";
    }

    private static bool Takes(FieldDefinition field, string size, string cursor) =>
        field.Argument(size)?.Type.Nullable.ToString() == "Int" && field.Argument(cursor)?.Type.ToString() == "String";

    private static string? TypeOf(FieldsType type, string field) => type.Field(field)?.Type.ToString();
}
