using Commerce.GraphQL.Tests.Server.Transport;
using Commerce.Testing;

namespace Commerce.GraphQL.Tests.Sockets;

/// <summary>The product's own <c>/graphql</c> by <c>graphql-ws</c>'s client: who is let in, who is sent away, and how a cut is mended.</summary>
public class ShopSocketTests
{
    [Fact]
    public async Task The_product_is_asked_over_a_socket_by_the_same_rules_as_over_HTTP()
    {
        using var folder = new TemporaryFolder();
        await using var silo = SiloProcess.Start("--data", folder.Path("commerce.db"), "--demo");
        await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(3));
        var seen = await NodeScript.RunAsync("shop-sockets.mjs", silo.Address.GetLeftPart(UriPartial.Authority));
        foreach (var (scenario, expected) in Expected)
            Assert.Equal($"{scenario} {expected}", $"{scenario} {seen.GetValueOrDefault(scenario)}");
    }

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["guest"] = """{"said":[{"data":{"me":null}}],"end":"complete"}""",
        ["staff"] = """{"said":[{"data":{"me":{"__typename":"StaffMember"}}}],"end":"complete"}""",
        ["wrongToken"] = """{"said":[],"end":{"closed":4403}}""",
        ["endedToken"] = """{"said":[],"end":{"closed":4403}}""",
        ["guestIsRefusedAsByHttp"] = """{"said":[],"end":{"errors":["UNAUTHENTICATED"]}}""",
        ["cookieOfOurOwnPages"] = """{"said":[{"data":{"me":{"__typename":"StaffMember"}}}],"end":"complete"}""",
        ["cookieOfAnotherSite"] = "403",
        ["signedOut"] = """{"said":["data"],"ended":4403}""",
        ["resume"] = """{"before":[],"refused":[],"after":[{"quantity":3}]}""",
    };
}
