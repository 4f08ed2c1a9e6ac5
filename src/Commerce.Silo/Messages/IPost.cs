using Commerce.Grains;

namespace Commerce.Silo.Messages;

/// <summary>Takes a letter to its recipient.</summary>
public interface IPost
{
    /// <param name="key">The message's key, from which its Message-ID follows.</param>
    /// <exception cref="PostFailed">It is not known to have arrived.</exception>
    ValueTask Send(string key, Contact to, Letter letter, CancellationToken cancellation);
}

/// <param name="forGood">The server will never take this message for this recipient.</param>
public sealed class PostFailed(string message, bool forGood, Exception inner) : Exception(message, inner)
{
    public bool ForGood { get; } = forGood;
}
