namespace Commerce.GraphQL.Server.Transport.Documents;

/// <summary>
/// Finds the document that a request means, by whichever transport it came: its own text, or one that its hash stands for (the
/// <c>persistedQuery</c> protocol of Apollo). Where only trusted documents may run, it lets no other through.
/// </summary>
internal sealed class DocumentGate(GraphQLExecutor executor, GraphQLHttpOptions options)
{
    private readonly PersistedDocuments persisted = new(executor.Options.MaxCachedPlans, executor.Options.MaxCachedCharacters);

    /// <exception cref="GraphQLException">No document is known by the hash, it is the hash of another, or it is not trusted.</exception>
    public GraphQLRequest Open(GraphQLRequest request)
    {
        var hash = DocumentHash.In(request.Extensions);
        if (request.Query.Length > 0 && hash is not null && hash != DocumentHash.Of(request.Query))
            throw new GraphQLException("provided sha does not match query", ErrorCodes.PersistedQueryMismatch);
        if (options.TrustedOnly) return request with { Query = Trusted(hash ?? DocumentHash.Of(request.Query)) };
        if (hash is null) return request;
        if (request.Query.Length == 0) return request with { Query = Known(hash) };
        // What is kept has been found right, so nobody can fill the memory with what can't be run.
        if (options.Trusted.Find(hash) is null && persisted.Find(hash) is null && executor.KindOf(request) is not null) persisted.Add(hash, request.Query);
        return request;
    }

    /// <summary>Whether a request was refused for its document and not for its form.</summary>
    public static bool Refused(GraphQLError error) =>
        error.Code is ErrorCodes.PersistedQueryNotFound or ErrorCodes.PersistedQueryMismatch or ErrorCodes.DocumentNotTrusted;

    private string Trusted(string hash) => options.Trusted.Find(hash)
        ?? throw new GraphQLException("Only documents that were registered with this server may run here.", ErrorCodes.DocumentNotTrusted);

    // Clients look for these very words before they send the text.
    private string Known(string hash) => options.Trusted.Find(hash) ?? persisted.Find(hash)
        ?? throw new GraphQLException("PersistedQueryNotFound", ErrorCodes.PersistedQueryNotFound);
}
