using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport.Documents;
using Commerce.Silo.Host;
using Commerce.Storefront.Asking;
using Commerce.Testing;

namespace Commerce.GraphQL.Tests.TrustedDocuments;

/// <summary>
/// The operations that <c>--trusted-documents</c> lets through. <c>DOCUMENTS=write</c> writes the manifest anew, so that a new or changed
/// operation is seen in review.
/// </summary>
public class ManifestTests
{
    private static readonly string Manifest = Repository.Path("src", "Commerce.Silo", "Host", "trusted-documents.json");

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task The_manifest_holds_the_operations_of_our_pages_and_of_the_tour_and_nothing_else()
    {
        var expected = JsonSerializer.Serialize(Pages().Concat(Tours(await Tour.DocumentsAsync())), Format) + "\n";
        if (Environment.GetEnvironmentVariable("DOCUMENTS") == "write")
            await File.WriteAllTextAsync(Manifest, expected);
        Assert.Equal(await File.ReadAllTextAsync(Manifest), expected);
    }

    [Fact]
    public void Every_trusted_document_is_one_that_the_API_takes_and_is_found_by_its_hash()
    {
        var api = new GraphQLExecutor(CommerceSchema.Build());
        var trusted = TrustedOperations.Load();
        Assert.True(trusted.Count > 100, $"{trusted.Count}");
        Assert.All(TrustedOperations.Registered(), entry =>
        {
            Assert.NotNull(trusted.Find(entry.Sha256));
            Assert.Equal(entry.Sha256, DocumentHash.Of(trusted.Find(entry.Sha256)!));
            Assert.Empty(api.Check(trusted.Find(entry.Sha256)!));
        });
    }

    private static IEnumerable<TrustedOperation> Pages() => Operation.Paths.Select(path => new Operation<object>(path))
        .Select(operation => new TrustedOperation(DocumentHash.Of(operation.Text), operation.Path));

    private static IEnumerable<TrustedOperation> Tours(IReadOnlyList<string> documents) =>
        documents.Select(document => new TrustedOperation(DocumentHash.Of(document), "docs/tour.sh", document));
}
