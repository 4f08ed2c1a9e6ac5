namespace Commerce.Grains;

/// <summary>Ways of reading that rest on <see cref="IGrains.Read"/>.</summary>
public static class GrainReads
{
    /// <summary>
    /// The state of a grain that is about to be refused for not being as it should: where it is not, the journal is asked once more, for another
    /// process may have written it a moment ago.
    /// </summary>
    public static async ValueTask<View<TState>> ReadUntil<TState>(
        this IGrains grains, GrainId grain, Func<TState, bool> isSought, CancellationToken cancellation = default) where TState : class
    {
        var known = await grains.Read<TState>(grain, cancellation: cancellation);
        return isSought(known.State) ? known : await grains.Read<TState>(grain, known.Version + 1, cancellation);
    }
}
