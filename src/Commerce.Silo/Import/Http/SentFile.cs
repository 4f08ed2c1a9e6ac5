using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Commerce.Silo.Import.Http;

/// <summary>The file in a request: its body, or the first file of a form. It is read as it comes.</summary>
/// <param name="Name">What the sender calls it, without a folder.</param>
internal sealed record SentFile(Stream Body, string Name)
{
    private const int LongestBoundary = 200;
    private static readonly string[] Types = ["text/csv", "text/plain", "application/csv", "text/tab-separated-values"];

    /// <summary>Null where the request has no such thing.</summary>
    public static async ValueTask<SentFile?> Of(HttpRequest request, string fallbackName, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return null;
        if (Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return new(request.Body, Plain(request.Query["fileName"].ToString(), fallbackName));
        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
            return null;
        var parts = new MultipartReader(boundary, request.Body);
        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
            if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about) && about.IsFileDisposition())
                return new(part.Body, Plain(about.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(about.FileName).Value, fallbackName));
        return null;
    }

    private static string Plain(string? name, string fallback)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(c => !char.IsControl(c))).Trim();
        return plain.Length == 0 ? fallback : plain;
    }
}
