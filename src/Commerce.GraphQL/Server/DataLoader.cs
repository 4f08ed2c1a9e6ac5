using System.Security.Claims;

namespace Commerce.GraphQL.Server;

/// <summary>
/// Reads many keys at once. Made once (it holds no data); each request collects the keys that its fields ask for, drops
/// duplicates and calls <c>fetch</c> when nothing else can progress. Keys that <c>fetch</c> leaves out are null.
/// </summary>
public sealed class DataLoader<TKey, TValue>(
    Func<IReadOnlyList<TKey>, LoadContext, ValueTask<IReadOnlyDictionary<TKey, TValue>>> fetch, int maxBatch = 1000)
    where TKey : notnull
{
    internal Func<IReadOnlyList<TKey>, LoadContext, ValueTask<IReadOnlyDictionary<TKey, TValue>>> Fetch { get; } = fetch;
    internal int MaxBatch { get; } = maxBatch;
}

/// <summary>What a loader may use of the request that it reads for.</summary>
public readonly record struct LoadContext(IServiceProvider Services, ClaimsPrincipal User, CancellationToken Cancellation);
