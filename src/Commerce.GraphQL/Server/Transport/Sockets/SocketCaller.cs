using System.Security.Claims;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>
/// Whoever asks on a socket. <paramref name="Standing"/> says in the application's own words who it is and what they may: once it has
/// become another, because a session has ended or a right was taken, the socket is closed.
/// </summary>
public sealed record SocketCaller(ClaimsPrincipal User, string Standing = "");
