using System.Collections.Immutable;
using Commerce.Grains.Messages;

namespace Commerce.Silo.Messages;

/// <summary>What a message may tell beyond what its effect says: how its order is now.</summary>
public interface IMessageFacts
{
    ValueTask<ImmutableDictionary<string, string>> About(SendMessage message, CancellationToken cancellation);
}
