using System.Text.Json;
using System.Text.Json.Nodes;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Faults.Histories;

/// <summary>Everything that clients were told, in memory and as JSON lines for the auditor.</summary>
internal sealed class CallHistory : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<Told> all = [];
    private readonly StreamWriter file;

    public CallHistory(string name)
    {
        File = Path.Combine(Repository.Artifacts("faults"), $"{name}-{Environment.ProcessId}.jsonl");
        file = new StreamWriter(File) { AutoFlush = true };
    }

    public string File { get; }

    public IReadOnlyList<Told> All
    {
        get
        {
            lock (gate)
                return [.. all];
        }
    }

    public int Count(Outcome outcome) => All.Count(told => told.Outcome == outcome);

    public int Count(string kind, Outcome outcome) => All.Count(told => told.Kind == kind && told.Outcome == outcome);

    public void Add(Told told)
    {
        var line = new JsonObject
        {
            ["key"] = told.Key,
            ["kind"] = told.Kind,
            ["attempt"] = told.Attempt,
            ["outcome"] = JsonNamingPolicy.CamelCase.ConvertName(told.Outcome.ToString()),
        };
        if (told.Order is { } order)
            line["order"] = order.ToString();
        if (told is { Kind: "createCart", Identity: { } cart })
            line["cart"] = Ids.Of(cart).ToString();
        if ((told.Refusal ?? told.Trouble) is { } why)
            line["why"] = why;
        lock (gate)
        {
            all.Add(told);
            file.WriteLine(line.ToJsonString());
        }
    }

    /// <summary>One line of figures for the test's output.</summary>
    public override string ToString() => string.Join(", ",
        All.GroupBy(told => told.Outcome).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key.ToString().ToLowerInvariant()}"))
        + " (" + string.Join(", ", All.Where(told => told.Refusal is not null).GroupBy(told => $"{told.Kind} {told.Refusal}")
            .OrderByDescending(group => group.Count()).Select(group => $"{group.Key} {group.Count()}")) + ")";

    public void Dispose() => file.Dispose();
}
