namespace Commerce.GraphQL.Tests.Server.Transport.Sockets;

/// <summary>What the client of npm's <c>graphql-ws</c> sees of us.</summary>
public class ReferenceClientTests
{
    [Fact]
    public async Task The_reference_client_is_served()
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(), SocketSchema.Options);
        var seen = await NodeScript.RunAsync("socket-client.mjs", server.Socket);
        foreach (var (scenario, expected) in Expected)
            Assert.Equal($"{scenario} {expected}", $"{scenario} {seen.GetValueOrDefault(scenario)}");
    }

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["query"] = """{"said":[{"data":{"product":{"sku":"p1"}}}],"end":"complete"}""",
        ["mutation"] = """{"said":[{"data":{"placeOrder":{"errors":[{"availableQuantity":3},{}]}}}],"end":"complete"}""",
        ["subscription"] = """{"said":[{"data":{"counted":{"number":1}}},{"data":{"counted":{"number":2}}},{"data":{"counted":{"number":3}}}],"end":"complete"}""",
        ["invalid"] = """{"said":[],"end":{"errors":["GRAPHQL_VALIDATION_FAILED"]}}""",
        ["fieldError"] = """{"said":[{"errors":[{"message":"You may not see this.","locations":[{"line":1,"column":24}],"path":["product","cost"],"extensions":{"code":"FORBIDDEN"}}],"data":{"product":{"sku":"p1","cost":null}}}],"end":"complete"}""",
        ["manyOnOneSocket"] = """{"sockets":1,"right":60}""",
        ["enoughOfAStream"] = """{"heardEnough":true,"end":"complete","after":[{"data":{"product":{"sku":"p2"}}}]}""",
        ["keepAlive"] = """["client answers","client asks","server answers","server asks"]""",
        ["resume"] = """{"numbers":[1,2,3,4,5,6,7,8,9],"cut":true}""",
        ["badToken"] = """{"said":[],"end":{"closed":4403}}""",
        ["goodToken"] = """{"said":[{"data":{"product":{"cost":{"amount":"4.50"}}}}],"end":"complete"}""",
        ["otherProtocol"] = "4406",
    };
}
