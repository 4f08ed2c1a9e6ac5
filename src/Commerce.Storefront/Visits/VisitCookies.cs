using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Visits;

/// <summary>
/// What a browser remembers for us. None is readable by scripts or sent with what other sites cause; over HTTPS the prefix holds them to this
/// very host, and plain HTTP is for localhost.
/// </summary>
public sealed class VisitCookies(HttpContext http)
{
    public const string Visitor = "visitor", Cart = "cart", Store = "store", Near = "near", Language = "language", Theme = "theme",
        Position = "at", Flash = "flash", Typed = "typed", Counter = "counter", Scanned = "scanned";

    public string? this[string name] => http.Request.Cookies[NameOf(name)] is { Length: > 0 } value ? value : null;

    public void Keep(string name, string value, TimeSpan? lifetime = null) => http.Response.Cookies.Append(NameOf(name), value, Options(lifetime));

    public void Drop(string name) => http.Response.Cookies.Delete(NameOf(name), Options(null));

    private string NameOf(string name) => http.Request.IsHttps ? $"__Host-{name}" : name;

    private CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = lifetime,
    };
}
