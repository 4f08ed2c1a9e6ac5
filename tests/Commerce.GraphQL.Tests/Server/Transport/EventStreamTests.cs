using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport;

namespace Commerce.GraphQL.Tests.Server.Transport;

public class EventStreamTests
{
    [Fact]
    public async Task Events_carry_their_cursor_as_id_and_the_stream_completes()
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build());
        var answer = await server.SendAsync(Subscribe("subscription { counted(to: 2) { number } }"));
        Assert.Equal("text/event-stream", answer.Type);
        Assert.Equal(
            ":\n\nevent: next\nid: 1\ndata: {\"data\":{\"counted\":{\"number\":1}}}\n\n"
            + "event: next\nid: 2\ndata: {\"data\":{\"counted\":{\"number\":2}}}\n\nevent: complete\ndata:\n\n", answer.Body);
    }

    [Theory]
    [InlineData("{ product(id: 1) { sku } }", "data: {\"data\":{\"product\":{\"sku\":\"p1\"}},\"extensions\":{\"cost\":{\"requested\":2,\"limit\":20000}}}\n")]
    [InlineData("subscription { nope }", "data: {\"errors\":[{\"message\":\"Cannot query field")]
    [InlineData("subscription {", "data: {\"errors\":[{\"message\":\"Syntax Error")]
    public async Task A_query_or_a_refusal_is_one_event(string query, string data)
    {
        await using var server = await HttpServer.StartAsync(SampleSchema.Build());
        var answer = await server.SendAsync(Subscribe(query));
        Assert.StartsWith("event: next\n" + data, answer.Body, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_stream_says_that_it_is_alive_and_closes_its_source_when_the_client_goes()
    {
        var events = Channel.CreateUnbounded<int>();
        var closed = new TaskCompletionSource();
        var schema = SchemaBuilder.FromSdl("type Query { a: Int } type Subscription { s: Int! }").Query(q => q.Field("a", _ => 1))
            .Subscription("s", _ => Read(events.Reader, closed)).Build();
        await using var server = await HttpServer.StartAsync(schema, new GraphQLHttpOptions { Heartbeat = TimeSpan.FromMilliseconds(20) });
        using var gone = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using (var response = await server.Client.SendAsync(Subscribe("subscription { s }"), HttpCompletionOption.ResponseHeadersRead, gone.Token))
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(gone.Token));
            for (var beats = 0; beats < 4;)
                if (await reader.ReadLineAsync(gone.Token) == ":") beats++;
            await events.Writer.WriteAsync(7, gone.Token);
            string? line;
            do line = await reader.ReadLineAsync(gone.Token);
            while (line is ":" or "");
            Assert.Equal("event: next", line);
            Assert.Equal("data: {\"data\":{\"s\":7}}", await reader.ReadLineAsync(gone.Token));
        }
        await closed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static async IAsyncEnumerable<int> Read(
        ChannelReader<int> events, TaskCompletionSource closed, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try
        {
            await foreach (var each in events.ReadAllAsync(cancellation)) yield return each;
        }
        finally
        {
            closed.TrySetResult();
        }
    }

    private static HttpRequestMessage Subscribe(string query) =>
        HttpServer.Post(System.Text.Json.JsonSerializer.Serialize(new { query }), accept: "text/event-stream");
}
