using System.Text.Json;
using Commerce.GraphQL.Server.Transport.Documents;
using Commerce.GraphQL.Server.Transport.Sockets;
using Microsoft.AspNetCore.Http;

namespace Commerce.GraphQL.Server.Transport;

public sealed class GraphQLHttpOptions
{
    /// <summary>Serve the explorer to browsers that GET the endpoint. For development.</summary>
    public bool Explorer { get; init; }

    /// <summary>Tell in <c>extensions.cost</c> what each answer cost and what remains of the client's budget.</summary>
    public bool ReportCost { get; init; } = true;

    /// <summary>
    /// How often a quiet stream says that it is alive, and a socket looks whether its caller still may. A socket whose client does not
    /// answer within the same time is cut.
    /// </summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a socket waits for <c>connection_init</c>.</summary>
    public TimeSpan InitialisationTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Operations that run on one socket at a time.</summary>
    public int MaxSocketOperations { get; init; } = 100;

    /// <summary>
    /// Who asks on a socket, from its HTTP request and the payload of <c>connection_init</c> (undefined for none); null for nobody who
    /// may. Asked at the beginning, before each operation and with each heartbeat. Without it, it is the user of the HTTP request.
    /// </summary>
    public Func<HttpContext, JsonElement, ValueTask<SocketCaller?>>? Authenticate { get; init; }

    /// <summary>
    /// Where else this site is found than at the host that a request names, such as <c>https://shop.example</c>. Pages of any other
    /// origin may open no socket: a browser would send our cookies with it.
    /// </summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Documents that a hash may stand for from the beginning.</summary>
    public TrustedDocuments Trusted { get; init; } = TrustedDocuments.None;

    /// <summary>Run nothing but <see cref="Trusted"/> documents.</summary>
    public bool TrustedOnly { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
