using System.Net.WebSockets;
using System.Text;

namespace Commerce.GraphQL.Tests.Server.Transport.Sockets;

/// <summary>A client that says what it is told to, right or wrong.</summary>
internal sealed class Client : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly ClientWebSocket socket = new();

    public WebSocket Socket => socket;

    public static async Task<Client> OpenAsync(HttpServer server, bool greet = true, string? origin = null)
    {
        var client = new Client();
        client.socket.Options.AddSubProtocol("graphql-transport-ws");
        if (origin is not null) client.socket.Options.SetRequestHeader("Origin", origin);
        await client.socket.ConnectAsync(new Uri(server.Socket), Soon);
        if (!greet) return client;
        await client.SayAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.HearAsync());
        return client;
    }

    public Task SayAsync(string message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), type, true, Soon);

    public Task SubscribeAsync(string id, string query) =>
        SayAsync(System.Text.Json.JsonSerializer.Serialize(new { type = "subscribe", id, payload = new { query } }));

    /// <summary>The next message; <c>CODE reason</c> once the server has closed. Pings are left out.</summary>
    public async Task<string> HearAsync()
    {
        while (true)
        {
            var buffer = new byte[256 * 1024];
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(length), Soon);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Soon);
                return $"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}";
            }
            var message = Encoding.UTF8.GetString(buffer, 0, length);
            if (message != """{"type":"ping"}""") return message;
        }
    }

    /// <summary>Hears on until the server closes.</summary>
    public async Task<string> ClosedAsync()
    {
        while (true)
            if (await HearAsync() is var said && !said.StartsWith('{')) return said;
    }

    public void Dispose() => socket.Dispose();

    private static CancellationToken Soon => new CancellationTokenSource(Patience).Token;
}
