using System.Text.Json;
using Commerce.GraphQL.Server.Transport.Documents;

namespace Commerce.GraphQL.Server.Transport;

/// <summary>The members of a GraphQL-over-HTTP request, each of the type that it must have.</summary>
internal static class RequestShape
{
    public static GraphQLRequest Read(JsonElement root, ReadOnlySpan<byte> bytes)
    {
        if (root.ValueKind != JsonValueKind.Object) throw RequestReader.Bad("JSON body must be an object");
        CheckText(root, bytes);
        var extensions = Optional(root, "extensions", JsonValueKind.Object) ?? default;
        return new GraphQLRequest(Query(root, extensions))
        {
            OperationName = Optional(root, "operationName", JsonValueKind.String) is { } name ? name.GetString() : null,
            Variables = Optional(root, "variables", JsonValueKind.Object) ?? default,
            Extensions = extensions,
        };
    }

    private static string Query(JsonElement root, JsonElement extensions)
    {
        if (!root.TryGetProperty("query", out var query))
            return DocumentHash.IsIn(extensions, out _) ? "" : throw RequestReader.Bad("Missing query");
        return query.ValueKind == JsonValueKind.String ? query.GetString()! : throw RequestReader.Bad("Invalid query");
    }

    private static JsonElement? Optional(JsonElement root, string name, JsonValueKind kind)
    {
        if (!root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == kind ? value : throw RequestReader.Bad($"Invalid {name}");
    }

    /// <summary>
    /// JSON can escape half of a surrogate pair, which is no text; found here, so that nobody later has to expect it.
    /// </summary>
    public static void CheckText(JsonElement root, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\\u"u8) < 0) return;
        try
        {
            Touch(root);
        }
        catch (InvalidOperationException)
        {
            throw RequestReader.Bad("A string holds half of a surrogate pair.");
        }
    }

    private static void Touch(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) _ = value.GetString();
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray()) Touch(item);
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                _ = property.Name;
                Touch(property.Value);
            }
        }
    }
}
