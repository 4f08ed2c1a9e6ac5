using Commerce.Grains;

namespace Commerce.Silo.Engine;

/// <summary>Carries one kind of request to the world outside. It is called at least once for each, so it passes the key on.</summary>
public interface IGateway<in TRequest> where TRequest : IOutsideRequest
{
    /// <param name="request">What is owed.</param>
    /// <param name="effectId">The same at every attempt; the idempotency key for whoever is called.</param>
    /// <param name="attempt">0 at the first.</param>
    ValueTask<Handled> Handle(TRequest request, string effectId, int attempt, CancellationToken cancellation);
}

/// <param name="Tell">A command to the grain that owed the request.</param>
/// <param name="Again">The outcome is still unknown: the request stays owed and is made again after this.</param>
public readonly record struct Handled(ICommand? Tell = null, TimeSpan? Again = null);
