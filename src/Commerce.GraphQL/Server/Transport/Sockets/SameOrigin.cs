using Microsoft.AspNetCore.Http;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>
/// Browsers let any page open a socket to any host and send that host's cookies with it, but they say where the page is from. Whoever
/// says nothing is no browser, and has no cookies that it did not mean to send.
/// </summary>
internal static class SameOrigin
{
    public static readonly GraphQLException Refusal = new("Pages of another origin may not open a socket here.", ErrorCodes.Forbidden);

    public static bool Holds(HttpRequest request, IReadOnlyList<string> own)
    {
        if (request.Headers.Origin.Count == 0) return true;
        if (!Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out var origin) || origin.Scheme is not ("http" or "https")) return false;
        return IsHost(origin, request.Host) || own.Any(each => Uri.TryCreate(each, UriKind.Absolute, out var site) && IsSame(origin, site));
    }

    // The scheme may have been taken off by a proxy; a host that names no port was reached by the scheme's own.
    private static bool IsHost(Uri origin, HostString host) => host.HasValue
        && origin.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
        && (host.Port is { } port ? origin.Port == port : origin.IsDefaultPort);

    private static bool IsSame(Uri origin, Uri site) => origin.Scheme == site.Scheme && origin.Port == site.Port
        && origin.Host.Equals(site.Host, StringComparison.OrdinalIgnoreCase);
}
