using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Commerce.Bench;

/// <summary>Sends checked-in documents as a page would: POST, JSON, connections kept open.</summary>
internal sealed class GraphQLCalls : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly HttpClient http;

    public GraphQLCalls(Uri silo)
    {
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1_024, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5) };
        http = new(handler) { BaseAddress = silo, Timeout = TimeSpan.FromSeconds(60) };
    }

    public void SignedIn(string token) => http.DefaultRequestHeaders.Authorization = new("Bearer", token);

    public HttpClient Http => http;

    /// <returns>The answer's data.</returns>
    /// <exception cref="InvalidOperationException">The answer has top-level errors.</exception>
    public async Task<JsonElement> Send(string document, object variables)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = Documents.Of(document), variables });
        using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
        using var answer = await http.PostAsync("/graphql", content);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var root = JsonDocument.Parse(bytes).RootElement;
        if (!answer.IsSuccessStatusCode || root.TryGetProperty("errors", out _))
            throw new InvalidOperationException($"{document}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(bytes)}");
        return root.GetProperty("data");
    }

    /// <summary>Sends a mutation and gives its payload, which must not be a refusal.</summary>
    public async Task<JsonElement> Do(string document, object input)
    {
        var payload = (await Send(document, new { input })).EnumerateObject().First().Value;
        return Refusal(payload) is { } refusal ? throw new InvalidOperationException($"{document}: {refusal}") : payload;
    }

    /// <returns>Why it was not done; null when it was.</returns>
    public static string? Refusal(JsonElement payload) => payload.GetProperty("errors") is var errors && errors.GetArrayLength() == 0
        ? null
        : $"{errors[0].GetProperty("__typename")}: {errors[0].GetProperty("message")}";

    public void Dispose() => http.Dispose();
}
