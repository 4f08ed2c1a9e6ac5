using System.Net.Http.Json;
using System.Text.Json;

namespace Commerce.Testing.Api;

/// <summary>The product is at rest when its read models have caught up and nothing is owed or under way.</summary>
public static class Rest
{
    // An effect that ends may owe the next one: only a rest that lasts is one.
    private const int LooksInARow = 5;

    public static async Task Reached(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        var inARow = 0;
        await Waiting.Until("the product to come to rest", async () =>
        {
            inARow = await IsAtRest(http) ? inARow + 1 : 0;
            return inARow == LooksInARow;
        });
    }

    private static async Task<bool> IsAtRest(HttpClient http)
    {
        using var answer = await http.GetAsync("health/ready");
        var health = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return answer.IsSuccessStatusCode
            && ((string[])["behind", "owed", "running"]).All(figure => health.GetProperty(figure).GetInt64() == 0);
    }
}
