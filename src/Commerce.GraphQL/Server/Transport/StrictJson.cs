using System.Text.Json;

namespace Commerce.GraphQL.Server.Transport;

/// <summary>JSON as strangers send it: no key twice, and no deeper than it is allowed.</summary>
internal static class StrictJson
{
    /// <returns>Null where it is none.</returns>
    public static JsonDocument? Parse(byte[] utf8, int maxDepth)
    {
        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = maxDepth, AllowDuplicateProperties = false });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter is for half of a surrogate pair in a key.
            return null;
        }
    }
}
