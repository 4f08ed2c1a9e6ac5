using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Commerce.GraphQL.Server.Transport.Documents;
using Microsoft.AspNetCore.Http;

namespace Commerce.GraphQL.Server.Transport;

/// <summary>Reads a request from a body or a query string, or refuses it. Nothing here trusts what was sent.</summary>
internal sealed class RequestReader(ExecutorOptions options)
{
    /// <exception cref="GraphQLException">It is too long, not UTF-8, not JSON, or not a GraphQL request.</exception>
    public async ValueTask<(GraphQLRequest Request, JsonDocument Json)> ReadBodyAsync(HttpRequest http,
        CancellationToken cancellation)
    {
        if (http.ContentLength > options.MaxBodyBytes) throw TooLarge();
        var body = http.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            if (read.Buffer.Length > options.MaxBodyBytes) throw TooLarge();
            if (!read.IsCompleted)
            {
                body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }
            try
            {
                return Parse(read.Buffer);
            }
            finally
            {
                body.AdvanceTo(read.Buffer.End);
            }
        }
    }

    public (GraphQLRequest Request, JsonDocument? Json) ReadQueryString(IQueryCollection query)
    {
        var extensions = Extensions(query["extensions"].ToString());
        var document = query["query"].ToString();
        if (document.Length == 0 && !DocumentHash.IsIn(extensions, out _)) throw Bad("Missing query");
        var json = ParseParameter(query["variables"].ToString(), "variables");
        var name = query["operationName"].ToString();
        var request = new GraphQLRequest(document)
        {
            OperationName = name.Length == 0 ? null : name,
            Variables = json?.RootElement ?? default,
            Extensions = extensions,
            IsSafe = true,
        };
        return (request, json);
    }

    private JsonElement Extensions(string text)
    {
        using var json = ParseParameter(text, "extensions");
        return json?.RootElement.Clone() ?? default;
    }

    private (GraphQLRequest, JsonDocument) Parse(ReadOnlySequence<byte> body)
    {
        // The parser copies a body of several segments anyway; one piece lets us check its encoding at once.
        var bytes = body.ToArray();
        if (!Utf8.IsValid(bytes)) throw Bad("The body is not valid UTF-8.");
        var json = ParseJson(bytes);
        try
        {
            return (RequestShape.Read(json.RootElement, bytes), json);
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    private JsonDocument? ParseParameter(string text, string name)
    {
        if (text.Length == 0) return null;
        if (text.Length > options.MaxBodyBytes) throw TooLarge();
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var json = ParseJson(bytes);
        if (json.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null)
        {
            RequestShape.CheckText(json.RootElement, bytes);
            return json;
        }
        json.Dispose();
        throw Bad($"Invalid {name}");
    }

    private JsonDocument ParseJson(byte[] bytes) => StrictJson.Parse(bytes, options.MaxJsonDepth)
        ?? throw Bad("The body is not valid JSON, repeats a key or is nested too deeply.");

    private GraphQLException TooLarge() =>
        new($"A request may have {options.MaxBodyBytes} bytes.", ErrorCodes.BodyTooLarge);

    internal static GraphQLException Bad(string message) => new(message, ErrorCodes.BadRequest);
}
