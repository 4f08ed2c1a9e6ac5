using System.Text.Json;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport;
using Commerce.GraphQL.Server.Transport.Documents;
using Commerce.GraphQL.Tests.Server.Transport.Sockets;

namespace Commerce.GraphQL.Tests.Server.Transport.Documents;

/// <summary>Documents by their hash: those that clients send once and then name, and those that are known before.</summary>
public class PersistedQueryTests
{
    private const string Document = "{ product(id: 1) { sku } }", Answer = """{"data":{"product":{"sku":"p1"}}}""";
    private const string GraphQLResponse = "application/graphql-response+json";
    private static readonly string Hash = DocumentHash.Of(Document);

    [Fact]
    public void The_hash_is_SHA_256_in_lower_case() =>
        Assert.Equal("ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38", DocumentHash.Of("{__typename}"));

    [Fact]
    public async Task A_document_is_sent_once_and_then_named_by_POST_GET_stream_and_socket()
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build(), new() { ReportCost = false });
        var unknown = await server.SendAsync(Named(Hash));
        Assert.Equal((200, "PersistedQueryNotFound", "PERSISTED_QUERY_NOT_FOUND"), Refusal(unknown));
        Assert.Equal(400, (await server.SendAsync(Named(Hash, accept: GraphQLResponse))).Status);
        Assert.Equal(Answer, (await server.SendAsync(Named(Hash, Document))).Body);
        Assert.Equal(Answer, (await server.SendAsync(Named(Hash))).Body);
        Assert.Equal(Answer, (await server.SendAsync(Named(Hash, ""))).Body);
        var extensions = Uri.EscapeDataString(JsonSerializer.Serialize(Extensions(Hash)));
        Assert.Equal(Answer, await server.Client.GetStringAsync($"/graphql?extensions={extensions}"));
        Assert.Contains(Answer, (await server.SendAsync(Named(Hash, accept: "text/event-stream"))).Body, StringComparison.Ordinal);
        using var client = await Client.OpenAsync(server);
        await client.SayAsync(JsonSerializer.Serialize(new { type = "subscribe", id = "1", payload = new { extensions = Extensions(Hash) } }));
        Assert.Equal($$$"""{"type":"next","id":"1","payload":{{{Answer}}}}""", await client.HearAsync());
    }

    [Theory]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"HASH"}}""", "provided sha does not match query", "PERSISTED_QUERY_MISMATCH")]
    [InlineData("""{"persistedQuery":{"version":2,"sha256Hash":"HASH"}}""", "Unsupported persisted query version: send 1", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":{"sha256Hash":"HASH"}}""", "Unsupported persisted query version: send 1", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"a"}}""", "extensions.persistedQuery.sha256Hash is 64 lower-case hexadecimal digits", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":{"version":1}}""", "extensions.persistedQuery.sha256Hash is 64 lower-case hexadecimal digits", "BAD_REQUEST")]
    [InlineData("""{"persistedQuery":5}""", "Invalid extensions.persistedQuery", "BAD_REQUEST")]
    public async Task A_hash_that_is_wrong_is_refused(string extensions, string message, string code)
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build(), new() { ReportCost = false });
        var body = JsonSerializer.Serialize(new { query = "{ product(id: 2) { sku } }", extensions = JsonDocument.Parse(extensions.Replace("HASH", Hash, StringComparison.Ordinal)) });
        Assert.Equal((400, message, code), Refusal(await server.SendAsync(HttpServer.Post(body))));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", Refusal(await server.SendAsync(Named(Hash))).Code);
    }

    [Theory]
    [InlineData("{ nope }")]
    [InlineData("{")]
    public async Task What_can_not_be_run_is_not_kept(string document)
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build(), new() { ReportCost = false });
        await server.SendAsync(Named(DocumentHash.Of(document), document));
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", Refusal(await server.SendAsync(Named(DocumentHash.Of(document)))).Code);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused_under_its_hash_too()
    {
        const string mutation = "mutation { placeOrder(input: {idempotencyKey: 1, lines: [{sku: \"a\"}]}) { errors { __typename } } }";
        await using var server = await HttpServer.StartAsync(SampleSchema.Build(), new() { ReportCost = false });
        await server.SendAsync(Named(DocumentHash.Of(mutation), mutation));
        var extensions = Uri.EscapeDataString(JsonSerializer.Serialize(Extensions(DocumentHash.Of(mutation))));
        using var answer = await server.Client.GetAsync($"/graphql?extensions={extensions}");
        Assert.Equal(405, (int)answer.StatusCode);
    }

    [Fact]
    public void What_is_kept_is_bounded_in_number_and_in_size_and_the_oldest_goes_first()
    {
        var kept = new PersistedDocuments(3, 1000);
        foreach (var each in new[] { "a", "b", "c" }) kept.Add(each, each);
        Assert.Equal("a", kept.Find("a"));
        kept.Add("d", "d");
        Assert.Equal(["a", null, "c", "d"], new[] { "a", "b", "c", "d" }.Select(kept.Find));
        kept.Add("huge", new string('x', 21));
        Assert.Null(kept.Find("huge"));
        var small = new PersistedDocuments(1000, 1000);
        for (var n = 0; n < 200; n++) small.Add($"{n}", new string('x', 20));
        Assert.Equal(50, Enumerable.Range(0, 200).Count(n => small.Find($"{n}") is not null));
    }

    [Fact]
    public async Task Where_only_trusted_documents_run_there_is_no_way_around()
    {
        var options = new GraphQLHttpOptions { Trusted = new([Document, "subscription { counted(to: 1) { number } }"]), TrustedOnly = true, ReportCost = false };
        await using var server = await HttpServer.StartAsync(SampleSchema.Build(), options);
        Assert.Equal(Answer, (await server.SendAsync(Named(Hash))).Body);
        Assert.Equal(Answer, (await server.SendAsync(HttpServer.Post(JsonSerializer.Serialize(new { query = Document })))).Body);
        const string other = "{ product(id: 2) { sku } }";
        foreach (var request in new[] { HttpServer.Post(JsonSerializer.Serialize(new { query = other })), Named(DocumentHash.Of(other), other), Named(DocumentHash.Of(other)), Named(Hash, Document + " ") })
            Assert.Contains(Refusal(await server.SendAsync(request)).Code, new[] { ErrorCodes.DocumentNotTrusted, ErrorCodes.PersistedQueryMismatch });
        Assert.Equal((403, "Only documents that were registered with this server may run here.", "DOCUMENT_NOT_TRUSTED"),
            Refusal(await server.SendAsync(HttpServer.Post(JsonSerializer.Serialize(new { query = other })))));
        using var byGet = await server.Client.GetAsync($"/graphql?query={Uri.EscapeDataString(other)}");
        Assert.Equal(403, (int)byGet.StatusCode);
        Assert.Contains("DOCUMENT_NOT_TRUSTED", (await server.SendAsync(HttpServer.Post(JsonSerializer.Serialize(new { query = other }), accept: "text/event-stream"))).Body, StringComparison.Ordinal);
        using var client = await Client.OpenAsync(server);
        await client.SubscribeAsync("1", other);
        Assert.Contains("DOCUMENT_NOT_TRUSTED", await client.HearAsync(), StringComparison.Ordinal);
        await client.SubscribeAsync("2", "subscription { counted(to: 1) { number } }");
        Assert.Contains("\"next\"", await client.HearAsync(), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Named(string hash, string? document = null, string? accept = null)
    {
        var extensions = Extensions(hash);
        return HttpServer.Post(document is null ? JsonSerializer.Serialize(new { extensions }) : JsonSerializer.Serialize(new { query = document, extensions }), accept: accept);
    }

    private static object Extensions(string hash) => new { persistedQuery = new { version = 1, sha256Hash = hash } };

    private static (int Status, string Message, string Code) Refusal((int Status, string Type, string Body) answer)
    {
        var error = JsonDocument.Parse(answer.Body).RootElement.GetProperty("errors")[0];
        return (answer.Status, error.GetProperty("message").GetString()!, error.GetProperty("extensions").GetProperty("code").GetString()!);
    }
}
