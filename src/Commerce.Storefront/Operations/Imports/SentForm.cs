using System.Text;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Commerce.Storefront.Operations.Imports;

/// <summary>
/// A form with a file, read as it comes: the fields stand before the file, so that the token is checked before a byte of it is kept.
/// </summary>
internal sealed record SentForm(IReadOnlyDictionary<string, string> Fields, Stream File, string FileName)
{
    private const int LongestBoundary = 200, MostFields = 10, LongestField = 2_000;

    public bool IsOurs(HttpContext http) => OurForms.IsOurs(http, Fields.GetValueOrDefault("token"));

    /// <summary>Null when it is no such form, or has no file.</summary>
    public static async ValueTask<SentForm?> Of(HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
            return null;
        var (parts, fields) = (new MultipartReader(boundary, request.Body), new Dictionary<string, string>());
        while (fields.Count < MostFields && await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var about))
                return null;
            if (about.IsFileDisposition())
                return new(fields, part.Body, NameOf(about));
            fields[HeaderUtilities.RemoveQuotes(about.Name).Value ?? ""] = await Text(part.Body, cancellation);
        }
        return null;
    }

    private static async ValueTask<string> Text(Stream body, CancellationToken cancellation)
    {
        var buffer = new byte[LongestField];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length < buffer.Length ? Encoding.UTF8.GetString(buffer, 0, length) : throw new InvalidDataException("A field is too long.");
    }

    /// <summary>Without a folder, as some browsers send one.</summary>
    private static string NameOf(ContentDispositionHeaderValue about) =>
        string.Concat((about.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(about.FileName).Value ?? "").Split('/', '\\')[^1].Where(letter => !char.IsControl(letter))).Trim();
}
