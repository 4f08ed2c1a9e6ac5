using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Commerce.Grains.Imports;
using Commerce.Silo.Journal;

namespace Commerce.Silo.Host;

/// <summary>A SQLite file has one process. A command that finds it running asks it, instead of opening the file.</summary>
internal sealed class RunningProduct : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(300);

    private readonly HttpClient http;

    private RunningProduct(Uri address, string pass)
    {
        http = new() { BaseAddress = address };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", pass);
    }

    /// <returns>Null when whoever holds the file can't be asked.</returns>
    public static RunningProduct? Find(string data, JournalInUse held) =>
        held.Address is { } address && LocalPass.Read(data) is { } pass ? new(address, pass) : null;

    /// <summary>Sends a file and waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Import(ImportKind kind, string file, IReadOnlyDictionary<string, string> options, TextWriter output)
    {
        await using var csv = File.OpenRead(file);
        using var body = new StreamContent(csv) { Headers = { ContentType = new("text/csv") } };
        var how = string.Concat(options.Select(option => $"&{option.Key}={Uri.EscapeDataString(option.Value)}"));
        using var begun = await http.PostAsync($"imports?kind={kind}{how}", body);
        var answer = await begun.Content.ReadFromJsonAsync<JsonNode>();
        if (!begun.IsSuccessStatusCode)
        {
            output.WriteLine($"The running product refused the file: {answer?["detail"] ?? begun.StatusCode.ToString()}");
            return 1;
        }
        output.WriteLine($"The running product at {http.BaseAddress} reads {file}.");
        return Tell(await End((string)answer!["id"]!), output);
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonNode> End(string id)
    {
        while (true)
        {
            var import = (await http.GetFromJsonAsync<JsonNode>($"imports/{id}"))!;
            if ((string?)import["status"] is "finished" or "failed")
                return import;
            await Task.Delay(Between);
        }
    }

    private static int Tell(JsonNode import, TextWriter output)
    {
        foreach (var note in import["rejected"]!.AsArray())
            output.WriteLine($"line {note!["line"]}, {note["column"]}: {note["reason"]}");
        output.WriteLine($"{import["status"]}: {import["counts"]!.ToJsonString()} {import["reason"]}");
        return (string?)import["status"] == "finished" && import["rejected"]!.AsArray().Count == 0 ? 0 : 1;
    }
}
