using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Commerce.GraphQL.Server.Execution;

namespace Commerce.GraphQL.Server.Transport.Sockets;

/// <summary>A message of the client. It owns the JSON that its payload lies in.</summary>
internal sealed class SocketMessage(JsonDocument json, byte[] bytes, string type, string id, JsonElement payload) : IDisposable
{
    public string Type => type;

    /// <summary>Empty where the type has none.</summary>
    public string Id => id;

    public JsonElement Payload => payload;

    /// <exception cref="SocketClosedException">The payload is no GraphQL request.</exception>
    public GraphQLRequest Request()
    {
        try
        {
            return RequestShape.Read(payload, bytes);
        }
        catch (GraphQLException e)
        {
            throw Invalid(e.Message);
        }
    }

    public void Dispose() => json.Dispose();

    /// <exception cref="SocketClosedException">It is no message of this protocol.</exception>
    public static SocketMessage Parse(byte[] bytes, int maxDepth)
    {
        if (!Utf8.IsValid(bytes)) throw Invalid("Messages are UTF-8");
        var json = StrictJson.Parse(bytes, maxDepth) ?? throw Invalid("Messages are JSON, without repeated keys and not nested too deeply");
        try
        {
            return Read(json, bytes);
        }
        catch (GraphQLException e)
        {
            json.Dispose();
            throw Invalid(e.Message);
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    private static SocketMessage Read(JsonDocument json, byte[] bytes)
    {
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw Invalid("A message is an object");
        RequestShape.CheckText(root, bytes);
        if (!root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            throw Invalid("A message has a \"type\"");
        var needsId = type.GetString() is "subscribe" or "complete";
        var id = root.TryGetProperty("id", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        if (needsId && id.Length == 0) throw Invalid($"A message of type {type} has an \"id\" that is a text and not empty");
        var payload = root.TryGetProperty("payload", out var element) && element.ValueKind != JsonValueKind.Null ? element : default;
        if (payload.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object)) throw Invalid("A \"payload\" is an object");
        if (type.GetString() == "subscribe" && payload.ValueKind == JsonValueKind.Undefined) throw Invalid("A message of type subscribe has a \"payload\"");
        return new SocketMessage(json, bytes, type.GetString()!, id, payload);
    }

    private static SocketClosedException Invalid(string why) => new(SocketClose.BadMessage(why));
}

/// <summary>What the server says.</summary>
internal static class SocketAnswers
{
    public static readonly byte[] Acknowledged = """{"type":"connection_ack"}"""u8.ToArray(), Ping = """{"type":"ping"}"""u8.ToArray(),
        Pong = """{"type":"pong"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> Complete(string id) => Written(json =>
    {
        json.WriteString("type", "complete");
        json.WriteString("id", id);
    });

    public static ReadOnlyMemory<byte> Next(string id, ReadOnlyMemory<byte> response) => Written(json =>
    {
        json.WriteString("type", "next");
        json.WriteString("id", id);
        json.WritePropertyName("payload");
        json.WriteRawValue(response.Span, skipInputValidation: true);
    });

    /// <summary>Nothing ran.</summary>
    public static ReadOnlyMemory<byte> Error(string id, IReadOnlyList<GraphQLError> errors) => Written(json =>
    {
        json.WriteString("type", "error");
        json.WriteString("id", id);
        json.WritePropertyName("payload");
        ResponseWriter.WriteErrors(json, errors);
    });

    private static ReadOnlyMemory<byte> Written(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return output.WrittenMemory;
    }
}
