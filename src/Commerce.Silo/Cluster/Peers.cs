using Commerce.Grains;

namespace Commerce.Silo.Cluster;

/// <summary>The other silos of this database.</summary>
internal abstract class Peers
{
    /// <summary>
    /// The owner's reply, or null when this silo is the owner or the owner can't be reached: then the grain is asked here, and
    /// the journal keeps it safe.
    /// </summary>
    public abstract ValueTask<Reply?> Forward(
        GrainId grain, ICommand command, string commandId, Caller caller, CancellationToken cancellation);
}
