using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Commerce.Testing.Api;

/// <summary>The product's API as a client sees it, who may lose the connection at any moment.</summary>
public sealed class ShopApi : IDisposable
{
    private readonly HttpClient http;

    public ShopApi(Uri address, string? token = null)
    {
        http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Accept.Add(new("application/graphql-response+json"));
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public HttpClient Http => http;

    /// <returns>The session's token.</returns>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public static async Task<string> SignIn(Uri address, string email, string password, bool staff)
    {
        using var api = new ShopApi(address);
        var signedIn = await api.Made(Documents.SignIn, new { idempotencyKey = NewKey(), email, password, staff });
        return signedIn.GetProperty("token").GetString()!;
    }

    public static string NewKey() => Guid.NewGuid().ToString("N");

    public async Task<Answer> Ask(string document, object variables)
    {
        try
        {
            using var response = await http.PostAsJsonAsync("graphql", new { query = document, variables });
            return Answer.Of(await response.Content.ReadFromJsonAsync<JsonElement>());
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return Answer.Without(Outcome.Unsent, e.Message);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return Answer.Without(Outcome.Unknown, $"{e.GetType().Name}: {e.Message}");
        }
    }

    public Task<Answer> Mutate(string document, object input) => Ask(document, new { input });

    /// <summary>Asks what must be answered.</summary>
    public async Task<JsonElement> Read(string document, object variables)
    {
        var answer = await Ask(document, variables);
        return answer.IsOk ? answer.Data : throw new InvalidOperationException($"{document} was not answered: {answer}");
    }

    /// <summary>Does what must not be refused.</summary>
    public Task<JsonElement> Made(string document, object input) => Read(document, new { input });

    public void Dispose() => http.Dispose();
}
