using Commerce.GraphQL.Tests.Server.Transport.Sockets;

namespace Commerce.GraphQL.Tests.Server.Transport;

/// <summary>What the client of npm's <c>graphql-sse</c> sees of us, in distinct connections mode.</summary>
public class ReferenceStreamTests
{
    [Fact]
    public async Task The_reference_client_of_event_streams_is_served()
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(), new() { ReportCost = false });
        var seen = await NodeScript.RunAsync("stream-client.mjs", $"{server.Client.BaseAddress}graphql");
        foreach (var (scenario, expected) in Expected)
            Assert.Equal($"{scenario} {expected}", $"{scenario} {seen.GetValueOrDefault(scenario)}");
    }

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["query"] = """{"said":[{"data":{"product":{"sku":"p1"}}}],"end":"complete"}""",
        ["subscription"] = """{"said":[{"data":{"counted":{"number":1}}},{"data":{"counted":{"number":2}}}],"end":"complete"}""",
        ["variables"] = """{"said":[{"data":{"counted":{"number":1}}}],"end":"complete"}""",
        ["invalid"] = """{"codes":[["GRAPHQL_VALIDATION_FAILED"]],"end":"complete"}""",
        ["syntax"] = """{"codes":[["GRAPHQL_PARSE_FAILED"]],"end":"complete"}""",
        ["unknownHash"] = """{"codes":[["PERSISTED_QUERY_NOT_FOUND"]],"end":"complete"}""",
        ["enough"] = """{"heardEnough":true,"end":"complete"}""",
        ["many"] = "20",
        ["resume"] = "[1,2,3,4,5,6,7,8,9]",
    };
}
