using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Commerce.GraphQL.Server.Transport;

internal enum ResponseFormat
{
    /// <summary>What the client accepts is none of ours.</summary>
    None,
    GraphQLResponse,
    Json,
    EventStream,
    Html,
}

/// <summary>
/// Which of our media types a client likes best. Without an Accept header it gets plain JSON, as old clients expect.
/// </summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string Json = "application/json; charset=utf-8";

    public static ResponseFormat Negotiate(string? accept)
    {
        // The two that nearly all clients send need no parsing.
        if (string.IsNullOrWhiteSpace(accept)) return ResponseFormat.Json;
        if (accept is "application/json" or "*/*") return ResponseFormat.Json;
        if (!MediaTypeHeaderValue.TryParseList([accept], out var accepted)) return ResponseFormat.None;
        foreach (var type in accepted.OrderByDescending(t => t.Quality ?? 1))
        {
            if (type.Quality == 0 || !IsUtf8(type)) continue;
            var format = type.MediaType.Value?.ToLower(CultureInfo.InvariantCulture) switch
            {
                "application/graphql-response+json" => ResponseFormat.GraphQLResponse,
                "application/json" or "application/*" or "*/*" => ResponseFormat.Json,
                "text/event-stream" => ResponseFormat.EventStream,
                "text/html" => ResponseFormat.Html,
                _ => ResponseFormat.None,
            };
            if (format != ResponseFormat.None) return format;
        }
        return ResponseFormat.None;
    }

    /// <summary>
    /// Whether a body of this type is ours to read. Nothing that a plain HTML form can send is, which stops forgery.
    /// </summary>
    public static bool IsJson(string? contentType)
    {
        if (contentType == "application/json") return true;
        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) && IsUtf8(type);
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue || type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
