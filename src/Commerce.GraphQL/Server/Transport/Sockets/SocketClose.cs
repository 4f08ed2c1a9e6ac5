using System.Net.WebSockets;
using System.Text.Unicode;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>Why a socket is closed: the protocol's own codes, and those of WebSocket itself.</summary>
internal sealed record SocketClose(int Code, string Reason)
{
    /// <summary>Bytes; WebSocket has room for no more.</summary>
    private const int LongestReason = 123;

    public static readonly SocketClose
        GoingAway = new((int)WebSocketCloseStatus.EndpointUnavailable, "The server is stopping: connect again"),
        TooBig = new((int)WebSocketCloseStatus.MessageTooBig, "The message is too long"),
        NotText = new((int)WebSocketCloseStatus.InvalidMessageType, "Send text"),
        Unauthorized = new(4401, "Unauthorized"),
        Forbidden = new(4403, "Forbidden"),
        SubprotocolNotAcceptable = new(4406, "Subprotocol not acceptable"),
        InitialisationTimeout = new(4408, "Connection initialisation timeout"),
        TooManyInitialisations = new(4429, "Too many initialisation requests"),
        Failed = new(4500, "Internal server error");

    public static SocketClose BadMessage(string why) => new(4400, Shortened(why));

    public static SocketClose AlreadySubscribed(string id) => BadMessage($"Subscriber for {id} already exists") with { Code = 4409 };

    // Clients have a say in some reasons, and half a character is none.
    private static string Shortened(string why)
    {
        Utf8.FromUtf16(why, stackalloc byte[LongestReason], out var characters, out _);
        return why[..characters];
    }
}

/// <summary>The client has broken the protocol, or may not go on.</summary>
internal sealed class SocketClosedException(SocketClose close) : Exception(close.Reason)
{
    public SocketClose Close => close;
}
