using Commerce.Storefront.Pictures.Scenes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Pictures;

/// <summary>Draws a ware when it is asked for: that takes less than to look for a file.</summary>
internal static class PictureEndpoints
{
    private const int LongestName = 200;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/pictures/{category}/{handle}/{colour}.svg", [HttpMethods.Get, HttpMethods.Head], Draw);
        app.MapMethods("/pictures/hero/{shape}-{light}.svg", [HttpMethods.Get, HttpMethods.Head], Hero);
    }

    private static IResult Draw(HttpContext http, string category, string handle, string colour, string? v, string? view) =>
        category.Length > LongestName || handle.Length > LongestName || colour.Length > LongestName
            ? Results.NotFound()
            : Send(http, v, ProductPicture.Draw(SubjectOf(category, handle, colour, view)));

    private static IResult Hero(HttpContext http, string shape, string light, string? v) =>
        Enum.TryParse<HeroShape>(shape, ignoreCase: true, out var asked) && Enum.TryParse<Daylight>(light, ignoreCase: true, out var at)
            ? Send(http, v, Illustration.Hero(asked, at))
            : Results.NotFound();

    private static IResult Send(HttpContext http, string? v, string picture)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        // An address of another version is drawn as well, but not kept: it may come from a silo that is older or newer than this one.
        headers.CacheControl = v == PictureAddress.Version ? "public, max-age=31536000, immutable" : "no-cache";
        // Looked at by itself a picture is a document, and this one needs nothing.
        headers.ContentSecurityPolicy = "default-src 'none'";
        return Results.Text(picture, "image/svg+xml; charset=utf-8");
    }

    private static PictureSubject SubjectOf(string category, string handle, string colour, string? view) => new(
        category == PictureAddress.Any ? null : category, handle,
        colour == PictureAddress.Any ? null : colour is [_, _, _, _, _, _] ? "#" + colour : colour,
        View: Enum.TryParse<PictureView>(view, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : PictureView.Whole);
}
