using System.Security.Claims;
using System.Text;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Execution;

public class SubscriptionTests
{
    private static readonly GraphQLExecutor Executor = new(SampleSchema.Build());

    [Fact]
    public async Task Every_event_is_a_whole_response_with_its_cursor()
    {
        var messages = await Collect("subscription { counted(to: 3, after: \"1\") { number } }");
        Assert.Equal(["2 {\"data\":{\"counted\":{\"number\":2}}}", "3 {\"data\":{\"counted\":{\"number\":3}}}"], messages);
    }

    [Fact]
    public async Task A_state_that_looks_as_the_last_one_did_is_told_once_whatever_its_cursor_is_called()
    {
        Assert.Equal(["1 {\"data\":{\"counted\":{\"__typename\":\"Tick\"}}}"], await Collect("subscription { counted(to: 3) { __typename } }"));
        Assert.Equal(
            ["1 {\"data\":{\"counted\":{\"at\":\"1\",\"__typename\":\"Tick\"}}}"],
            await Collect("subscription { counted(to: 3) { ...where __typename } } fragment where on Tick { at: cursor }"));
        Assert.Equal(3, (await Collect("subscription { counted(to: 3) { number cursor } }")).Count);
        Assert.Equal(3, (await Collect("subscription { counted(to: 3) { cursor: number } }")).Count);
    }

    [Fact]
    public async Task Who_asks_for_nothing_but_the_cursor_hears_of_each_change() =>
        Assert.Equal(3, (await Collect("subscription { counted(to: 3) { at: cursor } }")).Count);

    [Theory]
    [InlineData("subscription { counted(to: 3) @skip(if: true) { number } }")]
    [InlineData("subscription { ... @include(if: false) { counted(to: 3) { number } } }")]
    public void A_subscription_that_leaves_out_its_only_field_is_refused(string query)
    {
        var subscription = Executor.Subscribe(TestServer.Request(query), new ClaimsPrincipal(), TestServer.NoServices);
        Assert.Null(subscription.Messages);
        Assert.Equal(ErrorCodes.BadRequest, Assert.Single(subscription.Errors).Code);
    }

    [Fact]
    public void A_subscription_that_is_not_valid_is_refused_before_it_opens()
    {
        var subscription = Executor.Subscribe(TestServer.Request("subscription { counted { number } }"), new ClaimsPrincipal(), TestServer.NoServices);
        Assert.Null(subscription.Messages);
        Assert.Equal(ErrorCodes.ValidationFailed, Assert.Single(subscription.Errors).Code);
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_stream_with_an_error()
    {
        var executor = new GraphQLExecutor(SchemaBuilder.FromSdl("type Query { a: Int } type Subscription { s: Int }")
            .Query(q => q.Field("a", _ => 1)).Subscription("s", _ => Failing()).Build());
        var subscription = executor.Subscribe(TestServer.Request("subscription { s }"), new ClaimsPrincipal(), TestServer.NoServices);
        var messages = new List<string>();
        await foreach (var message in subscription.Messages!) messages.Add(Encoding.UTF8.GetString(message.Json.Span));
        Assert.Equal(["""{"data":{"s":1}}""", """{"errors":[{"message":"Internal error","extensions":{"code":"INTERNAL"}}]}"""], messages);
    }

    [Fact]
    public async Task A_subscription_can_not_be_answered_with_one_response() => Assert.Contains(
        ErrorCodes.BadRequest, await TestServer.RunAsync(Executor, "subscription { counted(to: 1) { number } }"), StringComparison.Ordinal);

    private static async Task<List<string>> Collect(string query)
    {
        var messages = new List<string>();
        var subscription = Executor.Subscribe(TestServer.Request(query), new ClaimsPrincipal(), TestServer.NoServices);
        await foreach (var message in subscription.Messages!) messages.Add($"{message.Cursor} {Encoding.UTF8.GetString(message.Json.Span)}");
        return messages;
    }

    private static async IAsyncEnumerable<int> Failing()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("secret");
    }
}
