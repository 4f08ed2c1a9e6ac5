using Commerce.GraphQL.Access;
using Microsoft.AspNetCore.Http;

namespace Commerce.Silo.Host;

/// <summary>The browser's session: kept from scripts, sent to this host only, and not with requests that other sites cause.</summary>
internal sealed class SessionCookie(IHttpContextAccessor http) : ISessionCookie
{
    // The prefix makes browsers hold the cookie to HTTPS and this very host; plain HTTP is for localhost.
    private const string Secure = "__Host-session", Plain = "session";

    public static string? Read(HttpContext http) => http.Request.Cookies[http.Request.IsHttps ? Secure : Plain];

    public void Set(string token, DateTimeOffset expires) => Write((cookies, name, options) =>
    {
        options.Expires = expires;
        cookies.Append(name, token, options);
    });

    public void Clear() => Write((cookies, name, options) => cookies.Delete(name, options));

    private void Write(Action<IResponseCookies, string, CookieOptions> write)
    {
        if (http.HttpContext is not { Response.HasStarted: false } context)
            return;
        var https = context.Request.IsHttps;
        write(context.Response.Cookies, https ? Secure : Plain,
            new() { HttpOnly = true, Secure = https, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true });
    }
}
