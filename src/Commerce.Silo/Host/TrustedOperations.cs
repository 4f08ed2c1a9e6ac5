using System.Reflection;
using System.Text.Json;
using Commerce.GraphQL.Server.Transport.Documents;
using Commerce.Storefront.Asking;

namespace Commerce.Silo.Host;

/// <summary>
/// The operations of our own pages and of the tour, which <c>--trusted-documents</c> lets through: by the hashes in
/// <c>trusted-documents.json</c>, which is made before the product is built and published beside it.
/// </summary>
internal static class TrustedOperations
{
    private const string Manifest = "Host/trusted-documents.json";

    /// <exception cref="InvalidDataException">A page's operation is not the one that was registered.</exception>
    public static TrustedDocuments Load() => new(Registered().Select(entry => entry.Document ?? TextOf(entry)));

    public static IReadOnlyList<TrustedOperation> Registered()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(Manifest)!;
        return JsonSerializer.Deserialize<List<TrustedOperation>>(file, JsonSerializerOptions.Web)!;
    }

    private static string TextOf(TrustedOperation entry)
    {
        var text = new Operation<object>(entry.Name).Text;
        return DocumentHash.Of(text) == entry.Sha256 ? text : throw new InvalidDataException($"{entry.Name} has changed since it was registered.");
    }
}

/// <param name="Sha256">Of the text as it is sent, with its fragments.</param>
/// <param name="Name">Of a page's operation, its path; of one of the tour, where it stands there.</param>
/// <param name="Document">Its text; left out where it is that of a page.</param>
internal sealed record TrustedOperation(string Sha256, string Name, string? Document = null);
