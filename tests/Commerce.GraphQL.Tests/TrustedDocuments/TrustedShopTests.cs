using System.Net.Http.Json;
using System.Text.Json;
using Commerce.GraphQL.Server.Transport.Documents;
using Commerce.Silo.Host;
using Commerce.Storefront.Asking;
using Commerce.Testing;

namespace Commerce.GraphQL.Tests.TrustedDocuments;

/// <summary>The product with <c>--trusted-documents</c>.</summary>
public class TrustedShopTests
{
    [Fact]
    public async Task The_shop_runs_its_own_operations_and_no_others_and_its_pages_are_as_ever()
    {
        using var folder = new TemporaryFolder();
        await using var silo = SiloProcess.Start("--data", folder.Path("commerce.db"), "--no-demo", "--trusted-documents");
        await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(3));
        using var http = new HttpClient { BaseAddress = silo.Address };

        var refused = await Ask(http, new { query = "{ shop { name } }" });
        Assert.Equal("DOCUMENT_NOT_TRUSTED", refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        var unknown = await Ask(http, Named(DocumentHash.Of("{ shop { name } }")));
        Assert.Equal("DOCUMENT_NOT_TRUSTED", unknown.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());

        var tour = TrustedOperations.Registered().First(entry => entry.Document?.Contains("stores(near", StringComparison.Ordinal) == true);
        Assert.Equal(JsonValueKind.Array, (await Ask(http, new { query = tour.Document })).GetProperty("data").GetProperty("stores").ValueKind);
        Assert.Equal(JsonValueKind.Array, (await Ask(http, Named(tour.Sha256))).GetProperty("data").GetProperty("stores").ValueKind);
        var header = await Ask(http, Named(DocumentHash.Of(new Operation<object>("Components/ShopHeader").Text)));
        Assert.NotEqual("DOCUMENT_NOT_TRUSTED", header.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : "");

        using var page = await http.GetAsync("/");
        Assert.True(page.IsSuccessStatusCode, $"{page.StatusCode}");
    }

    private static object Named(string sha256Hash) => new { extensions = new { persistedQuery = new { version = 1, sha256Hash } } };

    private static async Task<JsonElement> Ask(HttpClient http, object request)
    {
        using var answer = await http.PostAsJsonAsync("/graphql", request);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
