namespace Commerce.Grains.Reads;

/// <summary>How the running product is, for those who look after it.</summary>
public interface ISystemReads
{
    ValueTask<SystemState> Look(CancellationToken cancellation = default);
}

/// <param name="OwedDue">Effects that are due and not done yet.</param>
/// <param name="OldestOwed">Since when the oldest of them is due.</param>
/// <param name="EffectsRunning">Effects that this process carries out at this moment.</param>
/// <param name="Behind">Events that this process's read models have not seen yet.</param>
/// <param name="Silos">Processes that serve the shop.</param>
public sealed record SystemState(long OwedDue, DateTimeOffset? OldestOwed, int EffectsRunning, long Behind, int Silos);
