using System.Net.WebSockets;
using Commerce.GraphQL.Server.Transport.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>
/// <c>graphql-transport-ws</c>: any number of operations on one WebSocket.
/// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
/// </summary>
internal sealed class SocketHandler(GraphQLExecutor executor, GraphQLHttpOptions options, DocumentGate documents)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext http)
    {
        var speaks = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? Protocol : null, KeepAliveInterval = options.Heartbeat, KeepAliveTimeout = options.Heartbeat,
        });
        using var channel = new SocketChannel(socket, executor.Options.MaxBodyBytes);
        if (!speaks)
        {
            await channel.CloseAsync(SocketClose.SubprotocolNotAcceptable);
            await channel.DrainAsync();
            return;
        }
        var stopping = http.RequestServices.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None;
        await using var session = new SocketSession(executor, options, documents, http, channel);
        await using var _ = stopping.UnsafeRegister(state => ((SocketSession)state!).Leave(), session);
        await session.RunAsync();
    }
}
