using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Commerce.Faults.Api;

/// <summary>The product's API as a client sees it, who may lose the connection at any moment.</summary>
internal sealed class ShopApi : IDisposable
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

    public void Dispose() => http.Dispose();
}
