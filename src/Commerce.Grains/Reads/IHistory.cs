namespace Commerce.Grains.Reads;

/// <summary>What happened to one grain, for people: timelines and stock movements.</summary>
public interface IHistory
{
    /// <summary>The newest first.</summary>
    ValueTask<IReadOnlyList<HistoryEntry>> Last(GrainId grain, int first, CancellationToken cancellation = default);
}

public sealed record HistoryEntry(long Version, DateTimeOffset At, string Actor, string Kind, IEvent? Event);
