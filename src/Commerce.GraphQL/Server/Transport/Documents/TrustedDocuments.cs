using System.Collections.Frozen;

namespace Commerce.GraphQL.Server.Transport.Documents;

/// <summary>Documents that were known before the server started, by the hash of their text.</summary>
public sealed class TrustedDocuments(IEnumerable<string> documents)
{
    public static readonly TrustedDocuments None = new([]);

    private readonly FrozenDictionary<string, string> byHash =
        documents.Distinct(StringComparer.Ordinal).ToFrozenDictionary(DocumentHash.Of, StringComparer.Ordinal);

    public int Count => byHash.Count;

    public string? Find(string hash) => byHash.GetValueOrDefault(hash);
}
