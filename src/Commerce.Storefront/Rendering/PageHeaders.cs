using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Rendering;

/// <summary>What a browser is told with every page: what may run on it, and what may be kept.</summary>
public sealed class PageHeaders(StorefrontOptions options)
{
    private readonly string images = string.Join(' ', options.ImageHosts.Select(host => $"https://{host}"));

    public void Write(HttpContext http, string nonce)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce}'; "
            + $"img-src 'self' data: {images}; connect-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Asked again each time, but not forbidden to the back/forward cache, as "no-store" would be.
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Cookie, Accept-Language";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
    }
}
