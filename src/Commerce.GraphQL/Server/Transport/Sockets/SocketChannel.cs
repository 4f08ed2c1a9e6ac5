using System.Buffers;
using System.Net.WebSockets;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>
/// Whole messages in and out of a WebSocket, each way one at a time. Nothing is queued: who sends waits until the client has taken what came
/// before, and so holds its source back.
/// </summary>
internal sealed class SocketChannel(WebSocket socket, int maxBytes) : IDisposable
{
    /// <summary>For the client to answer that it is closed.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource end = new();

    /// <summary>One side has said that it is over.</summary>
    public bool IsClosing => socket.State != WebSocketState.Open;

    /// <summary>The next message as UTF-8; null once the socket is closed.</summary>
    /// <exception cref="SocketClosedException">It is too long, or no text.</exception>
    public async ValueTask<byte[]?> ReceiveAsync()
    {
        var message = new ArrayBufferWriter<byte>();
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(), end.Token);
            message.Advance(part.Count);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            if (part.MessageType == WebSocketMessageType.Binary) throw new SocketClosedException(SocketClose.NotText);
            if (message.WrittenCount > maxBytes) throw new SocketClosedException(SocketClose.TooBig);
            if (part.EndOfMessage) return message.WrittenSpan.ToArray();
        }
        return null;
    }

    /// <param name="cancellation">While waiting for the turn: a message that was begun goes out whole.</param>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, end.Token);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Says why, and gives the client some time to answer. A client that takes nothing is cut off.</summary>
    public async Task CloseAsync(SocketClose why)
    {
        try
        {
            end.CancelAfter(Farewell);
            await turn.WaitAsync(end.Token);
            try
            {
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                    await socket.CloseOutputAsync((WebSocketCloseStatus)why.Code, why.Reason, end.Token);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (Exception e) when (IsGone(e))
        {
            // Whoever has gone needs no farewell.
        }
    }

    /// <summary>Reads on, for nothing, until the client has answered that it is closed.</summary>
    public async Task DrainAsync()
    {
        var scrap = new byte[4096];
        try
        {
            while (socket.State == WebSocketState.CloseSent)
                await socket.ReceiveAsync(scrap.AsMemory(), end.Token);
        }
        catch (Exception e) when (IsGone(e))
        {
            // As above.
        }
    }

    /// <summary>Cuts the connection.</summary>
    public void Abort() => end.Cancel();

    public static bool IsGone(Exception e) => e is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException;

    public void Dispose()
    {
        end.Dispose();
        turn.Dispose();
    }
}
