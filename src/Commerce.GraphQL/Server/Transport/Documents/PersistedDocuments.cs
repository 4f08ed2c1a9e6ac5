namespace Commerce.GraphQL.Server.Transport.Documents;

/// <summary>Documents that clients have sent with their hash. The one not asked for longest makes room.</summary>
internal sealed class PersistedDocuments(int capacity, int maxCharacters)
{
    // A document of this length is no saving to name by a hash, but a cheap way to push out those of all others.
    private const int LongestPart = 50;

    private readonly Dictionary<string, LinkedListNode<(string Hash, string Document)>> byHash = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Hash, string Document)> byUse = new();
    private readonly Lock gate = new();
    private int characters;

    public string? Find(string hash)
    {
        lock (gate)
        {
            if (!byHash.TryGetValue(hash, out var node)) return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Document;
        }
    }

    public void Add(string hash, string document)
    {
        if (document.Length > maxCharacters / LongestPart) return;
        lock (gate)
        {
            if (byHash.ContainsKey(hash)) return;
            characters += document.Length;
            while ((byHash.Count >= capacity || characters > maxCharacters) && byUse.Last is { } oldest)
            {
                byUse.RemoveLast();
                byHash.Remove(oldest.Value.Hash);
                characters -= oldest.Value.Document.Length;
            }
            byHash[hash] = byUse.AddFirst((hash, document));
        }
    }
}
