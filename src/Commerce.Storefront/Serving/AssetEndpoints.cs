using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Commerce.Storefront.Serving;

internal static class AssetEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapMethods("/assets/{version}/{**path}", [HttpMethods.Get, HttpMethods.Head], (HttpContext http, string version, string path) =>
            Asset.All.TryGetValue(path, out var asset) ? Send(http, asset, Asset.IsCurrent(version)) : NotFound(http));
        // What browsers ask for that have not read the page's head yet, or find no picture there that they can draw.
        app.MapGet("/favicon.ico", (HttpContext http) => Send(http, Asset.All["icons/icon-192.png"], false));
        // A service worker may only control what lies below it, so it is served from the root.
        app.MapGet("/sw.js", (HttpContext http) => Asset.All.TryGetValue("js/sw.js", out var asset) ? Send(http, asset, false) : NotFound(http));
    }

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task Send(HttpContext http, AssetFile asset, bool forEver)
    {
        var response = http.Response;
        response.ContentType = asset.ContentType;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = forEver ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        var body = asset.Bytes;
        if (asset.Compresses && accepted.Contains("br", StringComparison.Ordinal))
            (body, response.Headers.ContentEncoding) = (asset.Brotli, "br");
        else if (asset.Compresses && accepted.Contains("gzip", StringComparison.Ordinal))
            (body, response.Headers.ContentEncoding) = (asset.Gzip, "gzip");
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await response.Body.WriteAsync(body, http.RequestAborted);
    }
}
