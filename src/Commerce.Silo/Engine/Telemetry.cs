using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Commerce.Silo.Engine;

/// <summary>The engine's traces and metrics, under the name "Commerce".</summary>
internal static class Telemetry
{
    public const string Name = "Commerce";

    public static readonly ActivitySource Source = new(Name);
    public static readonly Meter Meter = new(Name);

    public static readonly Counter<long> Turns = Meter.CreateCounter<long>("commerce.turns", "{turn}", "Turns decided, by kind and answer");
    public static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("commerce.conflicts", "{turn}", "Turns decided again because another silo wrote first");
    public static readonly Counter<long> AppendFailures = Meter.CreateCounter<long>("commerce.append.failures", "{append}", "Appends without an answer");
    public static readonly Counter<long> EffectsDone = Meter.CreateCounter<long>("commerce.effects.done", "{effect}", "Effects carried out");
    public static readonly Counter<long> EffectsPutOff = Meter.CreateCounter<long>("commerce.effects.put_off", "{effect}", "Effects that failed and are tried again");

    private static readonly Histogram<int> BatchSize = Meter.CreateHistogram<int>("commerce.append.turns", "{turn}", "Turns in one transaction");
    private static readonly Histogram<double> AppendLatency = Meter.CreateHistogram<double>("commerce.append.duration", "ms", "From hand-over to the journal to its answer");

    /// <summary>A transaction of several turns goes on in the trace of the first and points at those of the others.</summary>
    public static Activity? StartAppend(IReadOnlyList<PendingTurn> turns)
    {
        if (!Source.HasListeners() || turns.Count == 0)
            return null;
        var span = Source.StartActivity(
            "append", ActivityKind.Internal, turns[0].Trace, links: turns.Skip(1).Select(turn => new ActivityLink(turn.Trace)));
        return span?.SetTag("commerce.turns", turns.Count);
    }

    public static void Appended(int turns, TimeSpan took)
    {
        BatchSize.Record(turns);
        AppendLatency.Record(took.TotalMilliseconds);
    }
}
