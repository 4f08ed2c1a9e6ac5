using System.Reflection;
using System.Text.Json;
using Commerce.GraphQL.Server.Transport.Documents;
using Commerce.Storefront.Asking;

namespace Commerce.Silo.Host;

/// <summary>
/// The operations of our own pages and of the tour, which <c>--trusted-documents</c> lets through: by the hashes in
/// <c>trusted-documents.json</c>, which is made before the product is built and lies in it.
/// </summary>
internal static class TrustedOperations
{
    private const string Manifest = "Host/trusted-documents.json";

    /// <summary>A text that has changed since it was registered is not trusted: who changes an operation registers it anew.</summary>
    public static TrustedDocuments Load()
    {
        var registered = Registered();
        var hashes = registered.Select(entry => entry.Sha256).ToHashSet(StringComparer.Ordinal);
        return new(Operation.Paths.Select(path => new Operation<object>(path).Text)
            .Concat(registered.Select(entry => entry.Document).OfType<string>())
            .Where(text => hashes.Contains(DocumentHash.Of(text))));
    }

    public static IReadOnlyList<TrustedOperation> Registered()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(Manifest)!;
        return JsonSerializer.Deserialize<List<TrustedOperation>>(file, JsonSerializerOptions.Web)!;
    }
}

/// <param name="Sha256">Of the text as it is sent, with its fragments.</param>
/// <param name="Name">Of a page's operation, its path; of one of the tour, where it stands there.</param>
/// <param name="Document">Its text; left out where it is that of a page.</param>
internal sealed record TrustedOperation(string Sha256, string Name, string? Document = null);
