using System.Diagnostics.Metrics;
using Commerce.Silo.Engine;
using Commerce.Silo.Journal;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Commerce.Silo.Host;

/// <summary>
/// Traces of a request → turn → append → effect and the engine's metrics, by OTLP where an address is given. What is measured
/// by looking (owed effects, activations) is looked at every few seconds.
/// </summary>
internal sealed class Observability : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly ProductParts parts;
    private readonly Meter meter = new(Telemetry.Name + ".State");
    private readonly ITimer timer;
    private readonly IDisposable[] exporters;
    private OwedCount owed = new(0, 0, null);

    public Observability(ProductParts parts, string? otlp)
    {
        this.parts = parts;
        meter.CreateObservableGauge("commerce.owed", () => owed.Due, "{effect}", "Effects that are due and not done");
        meter.CreateObservableGauge("commerce.owed.age", OldestAge, "s", "How long the oldest due effect waits");
        meter.CreateObservableGauge("commerce.activations", () => parts.Engine.Activations, "{grain}", "Grains in memory");
        meter.CreateObservableGauge("commerce.effects.running", () => parts.Engine.EffectsRunning, "{effect}", "Effects under way");
        meter.CreateObservableGauge("commerce.reads.behind", () => parts.Reads.Behind, "{event}", "Events that read models have not seen");
        meter.CreateObservableGauge("commerce.holds", () => parts.Memory.Unsellable, "{unit}", "Units that are held, allocated or kept back");
        timer = parts.Time.CreateTimer(_ => _ = Look(), null, Every, Every);
        exporters = otlp is null ? [] : [Traces(new(otlp)), Metrics(new(otlp))];
    }

    public void Dispose()
    {
        timer.Dispose();
        foreach (var exporter in exporters)
            exporter.Dispose();
        meter.Dispose();
    }

    private static ResourceBuilder Resource => ResourceBuilder.CreateDefault().AddService("commerce");

    private static TracerProvider Traces(Uri otlp) => Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Resource)
        .AddSource(Telemetry.Name, "Microsoft.AspNetCore")
        .AddOtlpExporter(options => options.Endpoint = otlp)
        .Build();

    private static MeterProvider Metrics(Uri otlp) => Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Resource)
        .AddMeter(Telemetry.Name, Telemetry.Name + ".State", "Microsoft.AspNetCore.Hosting", "System.Runtime")
        .AddOtlpExporter(options => options.Endpoint = otlp)
        .Build();

    private double OldestAge() => owed.OldestDue is { } oldest ? Math.Max(0, (parts.Time.GetUtcNow() - oldest).TotalSeconds) : 0;

    private async Task Look()
    {
        try
        {
            owed = await parts.Storage.Journal.CountOwed(parts.Time.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception)
        {
            // The health endpoint and the engine's log tell of a database that is away; here the last figure stays.
        }
    }
}
