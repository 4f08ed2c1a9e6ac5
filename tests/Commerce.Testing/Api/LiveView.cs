using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Commerce.Testing.Api;

/// <summary>A subscription over server-sent events, as a browser reads it.</summary>
public static class LiveView
{
    private const string Data = "data: ";

    /// <summary>The value of the subscription's one field, message by message.</summary>
    public static async IAsyncEnumerable<JsonElement> Of(
        Uri silo, string document, object variables, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = silo };
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = document, variables }) };
        request.Headers.Accept.Add(new("text/event-stream"));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        response.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
        while (await lines.ReadLineAsync(cancellation) is { } line)
            if (line.StartsWith(Data, StringComparison.Ordinal) && line.Length > Data.Length)
                yield return FieldOf(JsonSerializer.Deserialize<JsonElement>(line[Data.Length..]));
    }

    private static JsonElement FieldOf(JsonElement message) => message.TryGetProperty("data", out var data)
        ? data.EnumerateObject().First().Value
        : throw new InvalidOperationException(message.GetRawText());
}
