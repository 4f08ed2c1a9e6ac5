using Commerce.Grains.Reads;

namespace Commerce.Silo.Host;

internal sealed class SystemReads(ProductParts parts) : ISystemReads
{
    public async ValueTask<SystemState> Look(CancellationToken cancellation = default)
    {
        var owed = await parts.Storage.Journal.CountOwed(parts.Time.GetUtcNow(), cancellation);
        return new(owed.Due, owed.OldestDue, parts.Engine.EffectsRunning, parts.Reads.Behind, parts.Membership?.Silos.Count ?? 1);
    }
}
