using Microsoft.AspNetCore.Http;

namespace Commerce.GraphQL.Server.Transport;

/// <summary>A page to try the API with, whole in one embedded file: it loads nothing from elsewhere.</summary>
internal static class Explorer
{
    private static readonly byte[] Page = Load();

    public static async Task WriteAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'; base-uri 'none'";
        await http.Response.Body.WriteAsync(Page, http.RequestAborted);
    }

    private static byte[] Load()
    {
        using var stream =
            typeof(Explorer).Assembly.GetManifestResourceStream("Commerce.GraphQL.Server.Transport.explorer.html")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
