using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport;
using Commerce.GraphQL.Server.Transport.Sockets;

namespace Commerce.GraphQL.Tests.Server.Transport.Sockets;

/// <summary>Every reason for which the server closes a socket, by the protocol's codes.</summary>
public class SocketCloseTests
{
    private static readonly string Nested = new('[', 60);

    [Theory]
    [InlineData("nonsense", "4400 Messages are JSON, without repeated keys and not nested too deeply")]
    [InlineData("""{"type":"ping","type":"pong"}""", "4400 Messages are JSON, without repeated keys and not nested too deeply")]
    [InlineData("[]", "4400 A message is an object")]
    [InlineData("{}", "4400 A message has a \"type\"")]
    [InlineData("""{"type":1}""", "4400 A message has a \"type\"")]
    [InlineData("""{"type":"next","id":"1"}""", "4400 Unknown type next")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{a}"}}""", "4400 A message of type subscribe has an \"id\" that is a text and not empty")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{a}"}}""", "4400 A message of type subscribe has an \"id\" that is a text and not empty")]
    [InlineData("""{"type":"subscribe","id":"1"}""", "4400 A message of type subscribe has a \"payload\"")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""", "4400 Missing query")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":5}}""", "4400 Invalid query")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{a}","variables":[]}}""", "4400 Invalid variables")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"extensions":{"persistedQuery":null}}}""", "4400 Missing query")]
    [InlineData("""{"type":"ping","payload":5}""", "4400 A \"payload\" is an object")]
    [InlineData("""{"type":"ping","payload":{"a":"\ud800"}}""", "4400 A string holds half of a surrogate pair.")]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    public async Task A_message_that_is_none_closes_the_socket(string message, string reason)
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build());
        using var client = await Client.OpenAsync(server);
        await client.SayAsync(message);
        Assert.Equal(reason, await client.ClosedAsync());
    }

    [Theory]
    [InlineData("x", 110)]
    [InlineData("ü", 55)]
    [InlineData("😀", 27)]
    public async Task A_reason_that_a_client_made_long_is_cut_between_two_characters(string character, int kept)
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build());
        using var client = await Client.OpenAsync(server);
        await client.SayAsync($$"""{"type":"{{string.Concat(Enumerable.Repeat(character, 200))}}"}""");
        Assert.Equal($"4400 Unknown type {string.Concat(Enumerable.Repeat(character, kept))}", await client.ClosedAsync());
    }

    [Fact]
    public async Task Messages_are_bounded_in_nesting_in_length_and_are_text()
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(), limits: new() { MaxBodyBytes = 1000 });
        using var deep = await Client.OpenAsync(server);
        await deep.SayAsync($$"""{"type":"ping","payload":{"a":{{Nested}}""");
        Assert.StartsWith("4400 ", await deep.ClosedAsync(), StringComparison.Ordinal);
        using var longer = await Client.OpenAsync(server);
        await longer.SayAsync($$$"""{"type":"ping","payload":{"a":"{{{new string('x', 1000)}}}"}}""");
        Assert.Equal("1009 The message is too long", await longer.ClosedAsync());
        using var parts = await Client.OpenAsync(server);
        for (var n = 0; n < 3; n++) await parts.Socket.SendAsync(Encoding.UTF8.GetBytes(new string(' ', 600)), WebSocketMessageType.Text, false, default);
        Assert.Equal("1009 The message is too long", await parts.ClosedAsync());
        using var binary = await Client.OpenAsync(server);
        await binary.SayAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);
        Assert.Equal("1003 Send text", await binary.ClosedAsync());
    }

    [Fact]
    public async Task Nothing_runs_before_the_greeting()
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build());
        using var client = await Client.OpenAsync(server, greet: false);
        await client.SubscribeAsync("1", "{ product(id: 1) { sku } }");
        Assert.Equal("4401 Unauthorized", await client.ClosedAsync());
    }

    [Fact]
    public async Task Who_never_greets_is_sent_away()
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(), new() { InitialisationTimeout = TimeSpan.FromMilliseconds(50) });
        using var client = await Client.OpenAsync(server, greet: false);
        Assert.Equal("4408 Connection initialisation timeout", await client.ClosedAsync());
    }

    [Fact]
    public async Task An_id_in_use_is_not_given_twice_but_is_free_again_afterwards()
    {
        await using var server = await HttpServer.StartAsync(SocketSchema.Build());
        using var client = await Client.OpenAsync(server);
        for (var round = 0; round < 2; round++)
        {
            await client.SubscribeAsync("one", "{ product(id: 1) { sku } }");
            Assert.Equal("""{"type":"next","id":"one","payload":{"data":{"product":{"sku":"p1"}}}}""", await client.HearAsync());
            Assert.Equal("""{"type":"complete","id":"one"}""", await client.HearAsync());
        }
        await client.SubscribeAsync("one", "subscription { ticking { number } }");
        await client.SubscribeAsync("one", "subscription { ticking { number } }");
        Assert.Equal("4409 Subscriber for one already exists", await client.ClosedAsync());
    }

    [Fact]
    public async Task A_mistake_of_ours_is_logged_and_told_without_a_word_about_it()
    {
        var bugs = new List<string>();
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(),
            new() { Authenticate = (_, _) => throw new InvalidOperationException("secret") }, new() { OnUnexpectedError = (e, _) => bugs.Add(e.Message) });
        using var client = await Client.OpenAsync(server, greet: false);
        await client.SayAsync("""{"type":"connection_init"}""");
        Assert.Equal("4500 Internal server error", await client.ClosedAsync());
        Assert.Equal(["secret"], bugs);
    }

    [Fact]
    public async Task Whoever_can_not_be_known_for_a_time_out_hears_no_more_of_a_stream()
    {
        var bugs = new ConcurrentQueue<string>();
        var late = false;
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(),
            new()
            {
                Heartbeat = TimeSpan.FromMilliseconds(50),
                Authenticate = (_, _) => Volatile.Read(ref late) ? throw new TaskCanceledException("too late") : new(new SocketCaller(new())),
            },
            new() { OnUnexpectedError = (e, _) => bugs.Enqueue(e.Message) });
        using var client = await Client.OpenAsync(server);
        await client.SubscribeAsync("1", "subscription { ticking { number } }");
        await client.HearAsync();
        Volatile.Write(ref late, true);
        Assert.Equal("4500 Internal server error", await client.ClosedAsync());
        Assert.Contains("too late", bugs);
    }

    [Fact]
    public async Task A_session_that_ends_closes_its_socket_even_when_nothing_is_asked()
    {
        var standing = "clerk";
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(),
            new() { Heartbeat = TimeSpan.FromMilliseconds(50), Authenticate = (_, _) => new(new SocketCaller(new(), Volatile.Read(ref standing))) });
        using var client = await Client.OpenAsync(server);
        await client.SubscribeAsync("1", "subscription { ticking { number } }");
        await client.HearAsync();
        Volatile.Write(ref standing, "guest");
        Assert.Equal("4403 Forbidden", await client.ClosedAsync());
    }

    [Fact]
    public async Task A_right_that_was_taken_counts_for_the_next_operation()
    {
        var standing = "clerk";
        await using var server = await HttpServer.StartAsync(SocketSchema.Build(),
            new() { Heartbeat = TimeSpan.FromHours(1), Authenticate = (_, _) => new(new SocketCaller(new(), Volatile.Read(ref standing))) });
        using var client = await Client.OpenAsync(server);
        Volatile.Write(ref standing, "guest");
        await client.SubscribeAsync("1", "{ product(id: 1) { sku } }");
        Assert.Equal("4403 Forbidden", await client.HearAsync());
    }
}
