using System.Net.Http.Headers;
using System.Text.Json;

namespace Commerce.Bench;

/// <summary>Sends a file as a manager would, and waits until it is in.</summary>
internal static class FileImport
{
    public static async Task Send(HttpClient http, string kind, string csv)
    {
        using var content = new StringContent(csv, new MediaTypeHeaderValue("text/csv"));
        using var taken = await http.PostAsync($"/imports?kind={kind}", content);
        var text = await taken.Content.ReadAsStringAsync();
        if (!taken.IsSuccessStatusCode)
            throw new InvalidOperationException($"The {kind} were not taken: {text}");
        for (; ; await Task.Delay(100))
        {
            var import = JsonDocument.Parse(await http.GetStringAsync(taken.Headers.Location)).RootElement;
            if (import.GetProperty("status").GetString() == "running")
                continue;
            if (import.GetProperty("status").GetString() != "finished" || import.GetProperty("counts").GetProperty("rejected").GetInt64() > 0)
                throw new InvalidOperationException($"The {kind} did not come in: {import.ToString()[..Math.Min(2_000, import.ToString().Length)]}");
            return;
        }
    }
}
