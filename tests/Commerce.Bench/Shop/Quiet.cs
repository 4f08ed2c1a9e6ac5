using System.Diagnostics;
using System.Text.Json;

namespace Commerce.Bench;

/// <summary>When the read models have caught up, nothing is owed and no effect runs.</summary>
internal static class Quiet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Whether the silo is there at all; asks once, a moment later.</summary>
    public static async Task<bool> Answers(Uri silo)
    {
        await Task.Delay(50);
        try
        {
            using var answer = await Http.GetAsync(new Uri(silo, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public static async Task Reached(Uri silo)
    {
        var began = Stopwatch.GetTimestamp();
        for (var last = ""; ; await Task.Delay(100))
        {
            using var answer = await Http.GetAsync(new Uri(silo, "/health/ready"));
            last = await answer.Content.ReadAsStringAsync();
            var health = JsonDocument.Parse(last).RootElement;
            if (answer.IsSuccessStatusCode && new[] { "behind", "owed", "running" }.All(name => health.GetProperty(name).GetInt64() == 0))
                return;
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new TimeoutException($"The silo did not come to rest: {last}");
        }
    }
}
