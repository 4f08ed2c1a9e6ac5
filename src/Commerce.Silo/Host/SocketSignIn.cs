using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Server.Transport.Sockets;
using Microsoft.AspNetCore.Http;

namespace Commerce.Silo.Host;

/// <summary>
/// Who asks on a socket: whoever the token in <c>connection_init</c> names, since browsers can send no header with a socket; else
/// whoever the request was from, as everywhere.
/// </summary>
internal sealed class SocketSignIn(Sessions sessions)
{
    public async ValueTask<SocketCaller?> Find(HttpContext http, JsonElement greeting)
    {
        if (TokenIn(greeting) is not { } token)
            return Caller(await sessions.Find(http));
        // Who sends a token means to be somebody: they are told that it is no longer good, and not served as a guest.
        var viewer = await sessions.Find(token, http.RequestAborted);
        return viewer == Viewer.Guest ? null : Caller(viewer);
    }

    private static SocketCaller Caller(Viewer viewer) => new(viewer.ToPrincipal(), Standing(viewer));

    private static string Standing(Viewer viewer) => viewer.Staff is { } staff
        ? $"{viewer.Actor} {viewer.Session} {staff.Role} {string.Join(' ', staff.Stores)}"
        : $"{viewer.Actor} {viewer.Session}";

    private static string? TokenIn(JsonElement greeting)
    {
        if (greeting.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var member in greeting.EnumerateObject())
            if (member.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase))
                return member.Value.ValueKind == JsonValueKind.String ? Sessions.BearerIn(member.Value.GetString()!) ?? "" : "";
        return null;
    }
}
