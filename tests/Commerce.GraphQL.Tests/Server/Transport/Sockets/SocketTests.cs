using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport;

namespace Commerce.GraphQL.Tests.Server.Transport.Sockets;

/// <summary>Bounds, back-pressure, origins and the end of the server.</summary>
public class SocketTests
{
    [Fact]
    public async Task Operations_on_one_socket_are_bounded_and_the_others_go_on()
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(), new() { MaxSocketOperations = 2 });
        using var client = await Client.OpenAsync(server);
        foreach (var id in new[] { "1", "2", "3" }) await client.SubscribeAsync(id, "subscription { ticking { number } }");
        Assert.Equal(
            """{"type":"error","id":"3","payload":[{"message":"At most 2 operations run on one socket.","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}""",
            await HearAsync(client, "3"));
        await HearAsync(client, "1");
        await HearAsync(client, "2");
        await client.SayAsync("""{"type":"complete","id":"1"}""");
        string answer;
        do
        {
            await client.SubscribeAsync("4", "{ product(id: 4) { sku } }");
            answer = await HearAsync(client, "4");
        }
        while (answer.Contains("TOO_MANY_OPERATIONS", StringComparison.Ordinal));
        Assert.Equal("""{"type":"next","id":"4","payload":{"data":{"product":{"sku":"p4"}}}}""", answer);
    }

    [Fact]
    public async Task A_reader_that_is_slow_gets_the_latest_state_and_holds_its_source_back()
    {
        var source = new Latest();
        await using var server = await HttpServer.StartAsync(source.Schema());
        using var client = await Client.OpenAsync(server);
        await client.SubscribeAsync("1", "subscription { state { number filling cursor } }");
        var first = await HearAsync(client, "1");
        Assert.Contains("\"number\":0,", first, StringComparison.Ordinal);
        // Nobody reads, so the way to the client fills up; then no more states are made, although there are ever more.
        var made = -1;
        for (var still = 0; still < 20; still = made == source.Made ? still + 1 : 0)
        {
            made = source.Made;
            source.Next();
            await Task.Delay(20);
        }
        while (source.Now < 5000) source.Next();
        Assert.InRange(source.Made, 1, 2000);
        var heard = 0;
        string message;
        do
        {
            message = await HearAsync(client, "1");
            heard++;
        }
        while (!message.Contains($"\"number\":{source.Now},", StringComparison.Ordinal));
        Assert.InRange(heard, 1, source.Made);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("own", true)]
    [InlineData("https://shop.example", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("https://shop.example.evil.example", false)]
    [InlineData("https://shop.example:444", false)]
    [InlineData("http://127.0.0.1:1", false)]
    [InlineData("null", false)]
    public async Task A_page_of_another_origin_opens_no_socket(string? origin, bool opens)
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(), new() { Origins = ["https://shop.example/"] });
        if (origin == "own") origin = server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        if (opens)
        {
            using var client = await Client.OpenAsync(server, origin: origin);
            return;
        }
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => Client.OpenAsync(server, origin: origin));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_answers_what_was_asked_and_says_that_it_goes()
    {
        var go = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var schema = SchemaBuilder.FromSdl("type Query { slow: Int } type Subscription { s: Int! }")
            .Query(q => q.FieldAsync("slow", async _ =>
            {
                begun.SetResult();
                await go.Task;
                return 7;
            }))
            .Subscription("s", context => Never(context.Cancellation)).Build();
        await using var server = await HttpServer.StartAsync(schema);
        using var client = await Client.OpenAsync(server);
        await client.SubscribeAsync("stream", "subscription { s }");
        await client.SubscribeAsync("slow", "{ slow }");
        await begun.Task;
        var stopped = server.StopAsync();
        go.SetResult();
        Assert.Equal("""{"type":"next","id":"slow","payload":{"data":{"slow":7}}}""", await client.HearAsync());
        Assert.Equal("""{"type":"complete","id":"slow"}""", await client.HearAsync());
        Assert.Equal("1001 The server is stopping: connect again", await client.HearAsync());
        await stopped;
    }

    [Fact]
    public async Task A_client_that_goes_ends_its_sources()
    {
        var closed = new TaskCompletionSource();
        var schema = SchemaBuilder.FromSdl("type Query { a: Int } type Subscription { s: Int! }").Query(q => q.Field("a", _ => 1))
            .Subscription("s", context => Once(closed, context.Cancellation)).Build();
        await using var server = await HttpServer.StartAsync(schema);
        using (var client = await Client.OpenAsync(server))
        {
            await client.SubscribeAsync("1", "subscription { s }");
            await HearAsync(client, "1");
            client.Socket.Abort();
        }
        await closed.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static async Task<string> HearAsync(Client client, string id)
    {
        while (true)
        {
            var said = await client.HearAsync();
            if (said.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal)) return said;
            Assert.StartsWith("{", said, StringComparison.Ordinal);
        }
    }

    private static async IAsyncEnumerable<int> Never([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        yield break;
    }

    private static async IAsyncEnumerable<int> Once(TaskCompletionSource closed, [EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            yield return 1;
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        finally
        {
            closed.TrySetResult();
        }
    }
}
