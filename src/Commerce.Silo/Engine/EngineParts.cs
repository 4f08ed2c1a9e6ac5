using Commerce.Silo.Journal;

namespace Commerce.Silo.Engine;

/// <summary>What the parts of one engine share. Clock and journal come from outside, so that a simulator can hold them.</summary>
internal sealed class EngineParts(GrainKinds kinds, IJournal journal, TimeProvider time, EngineOptions options)
{
    public GrainKinds Kinds => kinds;
    public IJournal Journal => journal;
    public TimeProvider Time => time;
    public EngineOptions Options => options;
    public required Appender Appender { get; init; }
    public required Snapshots Snapshots { get; init; }
    public required Heads Heads { get; init; }

    /// <summary>Most grains have fewer events than that, and no snapshot: all of such a grain is read at once.</summary>
    public int YoungAge => Math.Min(100, options.SnapshotEvery);

    /// <summary>Now, in the microseconds that every journal can keep.</summary>
    public DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
