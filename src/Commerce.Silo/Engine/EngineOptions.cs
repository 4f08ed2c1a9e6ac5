namespace Commerce.Silo.Engine;

/// <summary>The engine's limits. Every queue has one.</summary>
public sealed record EngineOptions
{
    /// <summary>Names this process among the silos of one database.</summary>
    public string SiloId { get; init; } = Guid.CreateVersion7().ToString("N");

    /// <summary>True where other processes may write to the same journal.</summary>
    public bool Shared { get; init; }

    /// <summary>Turns that may wait for the disk at once; more are refused as overloaded.</summary>
    public int MaxTurnsInFlight { get; init; } = 20_000;

    /// <summary>Turns in one transaction.</summary>
    public int MaxTurnsPerCommit { get; init; } = 256;

    /// <summary>How long a caller waits for the disk before it hears that the outcome is unknown.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an effect belongs to the silo that owes it; a dead silo's effects are taken over after this.</summary>
    public TimeSpan EffectLease { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>An effect that is not done after this gets a row of its own.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Effects that may be under way without a row of their own. The journals keep their list on one page.</summary>
    public int MaxUnderWay { get; init; } = 500;

    /// <summary>How often what is due is looked for.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the journal is asked for what other silos wrote.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>An activation that nobody used for this long leaves memory.</summary>
    public TimeSpan IdleAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Activations in memory; the longest unused leave first.</summary>
    public int MaxActivations { get; init; } = 50_000;

    /// <summary>A snapshot is taken after so many events of one stream.</summary>
    public int SnapshotEvery { get; init; } = 500;
}
