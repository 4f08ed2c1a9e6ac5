using System.Net.Sockets;
using System.Text;
using Commerce.GraphQL.Tests.Server;
using Commerce.GraphQL.Tests.Server.Transport;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Security;

/// <summary>Whoever sends slowly, or more than there is room for, is in nobody else's way.</summary>
public class SlowAndLargeTests(ITestOutputHelper output)
{
    [Fact]
    [Trait(Battery.Trait, "X14")]
    public async Task Others_are_answered_while_many_send_what_never_ends()
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build());
        var address = server.Client.BaseAddress!;
        var slow = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 100 * Math.Min(Battery.Scale, 20); i++)
            {
                var client = new TcpClient();
                slow.Add(client);
                await client.ConnectAsync(address.Host, address.Port);
                var head = $"POST /graphql HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\n";
                var rest = (i % 3) switch
                {
                    0 => "Content-Length: 100000\r\n\r\n{\"query\":\"",
                    1 => "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"que",
                    _ => "X-Never: ",
                };
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + rest));
            }
            for (var i = 0; i < 50; i++)
            {
                var (status, _, body) = await server.SendAsync(HttpServer.Post("""{"query":"{ product(id: 1) { sku } }"}"""));
                Assert.Equal(200, status);
                Assert.StartsWith("""{"data":{"product":{"sku":"p1"}}""", body, StringComparison.Ordinal);
            }
        }
        finally
        {
            slow.ForEach(client => client.Dispose());
        }
        output.Report("X14", slow.Count, "connections that never finished");
    }

    [Fact]
    [Trait(Battery.Trait, "X14")]
    public async Task What_is_too_large_is_refused_wherever_it_stands_and_is_not_kept()
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build());
        var large = new string('x', 140_000);
        string[] bodies =
        [
            $$"""{"query":"{ __typename } # {{large}}"}""", $$$"""{"query":"{ __typename }","variables":{"a":"{{{large}}}"}}""",
            $$"""{"query":"{ __typename }","{{large}}":1}""", new string(' ', 140_000), new string('[', 140_000),
        ];
        var (sent, cut) = (0, 0);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var times = 0; times < 10 * Battery.Scale; times++)
            foreach (var body in bodies)
                foreach (var chunked in new[] { false, true })
                {
                    var request = HttpServer.Post(body);
                    request.Headers.TransferEncodingChunked = chunked;
                    sent++;
                    try
                    {
                        var (status, _, text) = await server.SendAsync(request);
                        Assert.Equal(413, status);
                        Battery.IsDecent(status, text, "a large body");
                    }
                    catch (HttpRequestException)
                    {
                        // Whoever goes on sending after the refusal is cut off, and may not have read it.
                        cut++;
                    }
                }
        Assert.True(cut < sent / 2, $"{cut} of {sent} were cut off");
        // A hundred requests of 140 kB, of which not even one tenth may stay.
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(kept < 10_000_000, $"{kept:N0} bytes were kept of {sent} requests");
        output.Report("X14", sent, "bodies that are too large");
    }
}
