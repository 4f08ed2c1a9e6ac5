using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Commerce.Grains;
using Commerce.Silo.Engine;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Engine;

/// <summary>What is to be seen of a command from outside: its trace and what is counted.</summary>
public class TelemetryTests
{
    private static readonly ActivitySource Requests = new("Commerce.Tests.Requests");

    [Fact]
    public async Task One_trace_leads_from_the_request_through_turn_and_append_to_the_effect_and_on()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Telemetry.Name or "Commerce.Tests.Requests",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var folder = new TemporaryFolder();
        await using var run = await EngineRun.Sqlite(folder.Path("commerce.db"));
        ActivityTraceId trace;
        using (var request = Requests.StartActivity("request")!)
        {
            trace = request.TraceId;
            await run.Ask("giver", new Add(3, TellTo: "taker"));
        }
        await run.Until("taker", taker => taker.Total == 1);
        var mine = await Eventually(() => ended.Where(span => span.TraceId == trace).ToList(), spans => spans.Count(span => span.OperationName == "turn") > 1);

        var turn = Only("turn", span => span.Parent?.OperationName == "request");
        Assert.Equal("counter", turn.GetTagItem("commerce.grain"));
        Assert.Equal(nameof(Add), turn.GetTagItem("commerce.command"));
        Assert.NotNull(turn.GetTagItem("commerce.command_id"));
        Assert.Contains(mine, span => span.OperationName == "append" && span.ParentSpanId == turn.SpanId);
        var effect = Only("effect", span => span.ParentSpanId == turn.SpanId);
        Only("turn", span => span.ParentSpanId == effect.SpanId);

        Activity Only(string name, Func<Activity, bool> which) => Assert.Single(mine, span => span.OperationName == name && which(span));
    }

    [Fact]
    public async Task Turns_batches_appends_and_effects_are_counted()
    {
        var seen = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Saw(instrument, value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Saw(instrument, value));
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Saw(instrument, value));
        listener.Start();
        using var folder = new TemporaryFolder();
        await using var run = await EngineRun.Sqlite(folder.Path("commerce.db"));
        await run.Ask("giver", new Add(3, TellTo: "taker"));
        await run.Until("taker", taker => taker.Total == 1);

        foreach (var name in (string[])["commerce.turns", "commerce.append.turns", "commerce.append.duration", "commerce.effects.done"])
            Assert.True(await Eventually(() => seen.GetValueOrDefault(name), value => value > 0) > 0, name);

        void Saw(Instrument instrument, double value) => seen.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
    }

    private static async Task<T> Eventually<T>(Func<T> look, Func<T, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!holds(look()) && !patience.IsCancellationRequested)
            await Task.Delay(20);
        return look();
    }
}
