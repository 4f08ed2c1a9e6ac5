namespace Commerce.Grains;

/// <summary>The one way to the grains, whoever runs them and wherever.</summary>
public interface IGrains
{
    /// <summary>
    /// Asks a grain and answers when what the answer rests on is committed. Throws <see cref="OutcomeUnknown"/> when that
    /// can't be told in time: the caller retries with the same key.
    /// </summary>
    ValueTask<Reply> Ask(GrainId grain, ICommand command, Caller caller, CancellationToken cancellation = default);

    /// <summary>The committed state, at least as new as <paramref name="minVersion"/>.</summary>
    ValueTask<View<TState>> Read<TState>(GrainId grain, long minVersion = 0, CancellationToken cancellation = default)
        where TState : class;

    /// <summary>
    /// The committed states of many, in the order asked for. Those that nobody has in memory are read together, so that a page of
    /// fifty waits for the database as often as a page of five.
    /// </summary>
    async ValueTask<IReadOnlyList<View<TState>>> ReadAll<TState>(IReadOnlyList<GrainId> grains, CancellationToken cancellation = default)
        where TState : class
    {
        var views = new View<TState>[grains.Count];
        for (var i = 0; i < views.Length; i++)
            views[i] = await Read<TState>(grains[i], 0, cancellation);
        return views;
    }

    /// <summary>The committed state now and after every change; states between may merge, the last is never missed.</summary>
    IAsyncEnumerable<View<TState>> Watch<TState>(GrainId grain, CancellationToken cancellation = default) where TState : class;

    /// <summary>The grain that holds a value which must be unique, if any.</summary>
    ValueTask<GrainId?> FindOwner(string scope, string value, CancellationToken cancellation = default);
}

/// <summary>Who asks, and under which idempotency key.</summary>
public sealed record Caller(string Actor, RequestKey? Key = null);

/// <summary>A client's idempotency key.</summary>
/// <param name="Scope">The principal or guest secret (hashed) and the mutation: keys of different callers never meet.</param>
/// <param name="Key">What the client sent.</param>
/// <param name="BodyHash">A keyed hash of the client's input: the same key with another one is refused.</param>
public sealed record RequestKey(string Scope, string Key, string BodyHash);

/// <param name="Answer">What the grain answered.</param>
/// <param name="Version">The grain's version that the answer rests on.</param>
/// <param name="Position">The journal's position of that version; a read model is asked for at least this.</param>
public readonly record struct Reply(Answer Answer, long Version, long Position);

public readonly record struct View<TState>(GrainId Id, TState State, long Version, long Position, DateTimeOffset At)
{
    public bool Exists => Version > 0;
}

/// <summary>It is not known whether the command was carried out. Retrying with the same key tells, and does it at most once.</summary>
public sealed class OutcomeUnknown(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The product takes no more work at the moment; nothing was done.</summary>
public sealed class Overloaded(string message, TimeSpan retryAfter) : Exception(message)
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
