using System.Text.Json;

namespace Commerce.Bench;

/// <summary>What one run came to.</summary>
/// <param name="Extra">What only this scenario tells.</param>
internal sealed record Measurement(
    string Scenario, string Database, int Clients, int Operations, double Seconds, Percentiles Latency, CpuTimes Cpu,
    IReadOnlyDictionary<string, object>? Extra = null)
{
    public string ToJson()
    {
        var all = new Dictionary<string, object>
        {
            ["scenario"] = Scenario,
            ["database"] = Database,
            ["clients"] = Clients,
            ["operations"] = Operations,
            ["seconds"] = Math.Round(Seconds, 2),
            ["p50Ms"] = Math.Round(Latency.P50, 2),
            ["p95Ms"] = Math.Round(Latency.P95, 2),
            ["p99Ms"] = Math.Round(Latency.P99, 2),
            ["cpuMsPerOperation"] = new { silo = Each(Cpu.Silo), database = Each(Cpu.Database), driver = Each(Cpu.Driver) },
        };
        foreach (var (name, value) in Extra ?? new Dictionary<string, object>())
            all[name] = value;
        return JsonSerializer.Serialize(all);
    }

    private double Each(TimeSpan cpu) => Math.Round(cpu.TotalMilliseconds / Math.Max(1, Operations), 4);
}

/// <summary>Milliseconds that half, 95 % and 99 % of the operations stayed below.</summary>
internal readonly record struct Percentiles(double P50, double P95, double P99)
{
    public static Percentiles Of(List<double> latencies)
    {
        latencies.Sort();
        return new(At(0.50), At(0.95), At(0.99));

        double At(double part) => latencies.Count == 0 ? 0 : latencies[Math.Min(latencies.Count - 1, (int)(latencies.Count * part))];
    }
}
