namespace Commerce.Grains.Reads;

/// <summary>How far the read models are.</summary>
public interface IReadsProgress
{
    /// <summary>Waits until every read model (in memory and SQL) has seen a position; false when that takes too long.</summary>
    ValueTask<bool> Reach(long position, CancellationToken cancellation = default);
}
