using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Commerce.GraphQL.Server.Transport;

/// <summary>Whoever asks on a socket.</summary>
public sealed record SocketCaller(ClaimsPrincipal User);

public sealed class GraphQLHttpOptions
{
    /// <summary>Serve the explorer to browsers that GET the endpoint. For development.</summary>
    public bool Explorer { get; init; }

    /// <summary>How often a quiet stream says that it is alive. A socket whose client does not answer that within the same time is cut.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a socket waits for <c>connection_init</c>.</summary>
    public TimeSpan InitialisationTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Operations that run on one socket at a time.</summary>
    public int MaxSocketOperations { get; init; } = 100;

    /// <summary>
    /// Who asks on a socket, from its HTTP request and the payload of <c>connection_init</c> (undefined for none); null for nobody who may. Asked at the
    /// beginning and again before each operation. Without it, it is the user of the HTTP request.
    /// </summary>
    public Func<HttpContext, JsonElement, ValueTask<SocketCaller?>>? Authenticate { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
