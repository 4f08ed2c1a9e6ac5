using Commerce.GraphQL.Server.Execution;

namespace Commerce.GraphQL.Server.Transport.Documents;

/// <summary>Documents that clients have sent with their hash. The one not asked for longest makes room.</summary>
internal sealed class PersistedDocuments(int capacity, int maxCharacters)
{
    // A document of this length is no saving to name by a hash, but a cheap way to push out those of all others.
    private const int LongestPart = 50;

    private readonly RecentlyUsed<string, string> byHash = new(capacity, maxCharacters);

    public string? Find(string hash) => byHash.Find(hash);

    public void Add(string hash, string document)
    {
        if (document.Length <= maxCharacters / LongestPart) byHash.Add(hash, document, document.Length);
    }
}
