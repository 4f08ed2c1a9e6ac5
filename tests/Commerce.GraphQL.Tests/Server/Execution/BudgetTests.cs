using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Tests.Server.Transport;
using Commerce.Testing;

namespace Commerce.GraphQL.Tests.Server.Execution;

public class BudgetTests
{
    private const string Guess = "mutation { GUESSES }";

    private static readonly Schema Schema = SchemaBuilder.FromSdl("""
        directive @budget(name: String!) on FIELD_DEFINITION
        type Query { a: Int list(first: Int = 10): [Item!]! hint: Int @budget(name: "guess") }
        type Item { a: Int }
        type Mutation { guess: Boolean! @budget(name: "guess") other: Boolean @budget(name: "other") }
        type Subscription { guesses: Int @budget(name: "guess") }
        """)
        .Budgets()
        .Type<string>("Item", t => t.Field("a", _ => 1))
        .Query(q => q.Field("a", _ => 1).Field("list", _ => Array.Empty<string>()).Field("hint", _ => 1))
        .Mutation(m => m.Field("guess", _ => true).Field("other", _ => (bool?)true))
        .Subscription("guesses", _ => Once())
        .Build();

    private readonly ManualTime time = new();
    private readonly GraphQLExecutor executor;

    public BudgetTests() => executor = new(Schema, Limits());

    [Fact]
    public async Task Each_alias_is_a_try_of_its_own()
    {
        var answer = await Ask("mutation { a: other b: other c: other d: other e: other }");

        Assert.Equal(["true", "true", "true", "null", "null"], answer["data"]!.AsObject().Select(field => field.Value?.ToJsonString() ?? "null"));
        var errors = answer["errors"]!.AsArray();
        Assert.Equal(["d", "e"], errors.Select(error => error!["path"]![0]!.ToString()));
        Assert.All(errors, error => Assert.Equal(
            """{"code":"RATE_LIMITED","retryAfter":20,"remaining":0}""", error!["extensions"]!.ToJsonString()));
    }

    [Fact]
    public async Task Tries_of_one_request_are_missing_in_the_next_and_come_back_with_time()
    {
        Assert.Null((await Ask(Guesses(3)))["errors"]);
        Assert.Equal(ErrorCodes.RateLimited, CodeOf(await Ask(Guesses(1))));
        Assert.Equal(ErrorCodes.RateLimited, CodeOf(await Ask("{ hint }")));
        Assert.Null((await Ask("mutation { other }"))["errors"]);

        time.Advance(TimeSpan.FromSeconds(20));
        Assert.Null((await Ask(Guesses(1)))["errors"]);
        Assert.Equal(ErrorCodes.RateLimited, CodeOf(await Ask(Guesses(1))));

        time.Advance(TimeSpan.FromHours(1));
        Assert.Null((await Ask(Guesses(3)))["errors"]);
        Assert.Equal(ErrorCodes.RateLimited, CodeOf(await Ask(Guesses(1))));
    }

    [Fact]
    public async Task Clients_do_not_share_and_who_is_not_known_is_not_counted()
    {
        Assert.Null((await Ask(Guesses(3), "one"))["errors"]);
        Assert.Equal(ErrorCodes.RateLimited, CodeOf(await Ask(Guesses(1), "one")));
        Assert.Null((await Ask(Guesses(3), "other"))["errors"]);
        Assert.Null((await Ask(Guesses(15), ""))["errors"]);
    }

    [Fact]
    public async Task Whoever_asks_at_once_gets_no_more()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            return await Ask(Guesses(1));
        }));
        Assert.Equal(3, answers.Count(answer => answer["errors"] is null));
    }

    [Fact]
    public void A_subscription_is_a_try_too()
    {
        for (var tries = 0; tries < 4; tries++)
        {
            var opened = executor.Subscribe(TestServer.Request("subscription { guesses }"), User("one"), TestServer.NoServices);
            Assert.Equal(tries < 3 ? null : ErrorCodes.RateLimited, opened.Errors.FirstOrDefault()?.Code);
        }
    }

    [Fact]
    public async Task Every_operation_costs_and_a_client_that_has_nothing_left_is_told_when_to_come_back()
    {
        await using var server = await HttpServer.StartAsync(Schema, limits: Limits(user => "all"));
        const string costly = """{"query":"{ list(first: 99) { a } }"}""";

        using var granted = await server.Client.SendAsync(HttpServer.Post(costly));
        Assert.Equal(
            """{"data":{"list":[]},"extensions":{"cost":{"requested":100,"limit":150,"remaining":50}}}""", await granted.Content.ReadAsStringAsync());

        using var refused = await server.Client.SendAsync(HttpServer.Post(costly));
        Assert.Equal((HttpStatusCode.TooManyRequests, "20"), (refused.StatusCode, refused.Headers.GetValues("Retry-After").Single()));
        Assert.Contains("\"code\":\"RATE_LIMITED\",\"retryAfter\":20,\"remaining\":50", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromSeconds(20));
        using var later = await server.Client.SendAsync(HttpServer.Post(costly));
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Documents_that_are_wrong_cost_by_their_length_and_whoever_owes_is_not_even_read()
    {
        var wrong = $"{{ {string.Concat(Enumerable.Repeat("nope ", 200))} }}";
        Assert.Equal(ErrorCodes.ValidationFailed, CodeOf(await Ask(wrong)));
        Assert.Equal(ErrorCodes.ValidationFailed, CodeOf(await Ask(wrong)));
        Assert.Equal(ErrorCodes.RateLimited, CodeOf(await Ask(wrong)));
        Assert.Equal(ErrorCodes.RateLimited, CodeOf(await Ask("{ a }")));
        Assert.Null((await Ask("{ a }", "other"))["errors"]);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await Ask("{ a }"))["errors"]);
    }

    [Fact]
    public async Task A_refused_field_says_by_a_header_too_when_to_come_back()
    {
        await using var server = await HttpServer.StartAsync(Schema, limits: Limits(user => "all"));
        using var answer = await server.Client.SendAsync(HttpServer.Post($$"""{"query":"{{Guesses(4)}}"}"""));
        Assert.Equal((HttpStatusCode.OK, "20"), (answer.StatusCode, answer.Headers.GetValues("Retry-After").Single()));
    }

    [Fact]
    public void Buckets_of_ever_new_clients_do_not_fill_the_memory()
    {
        var buckets = new TokenBuckets(10, time);
        for (var client = 0; client < 1000; client++)
        {
            Assert.True(buckets.Take("guess", new(3, TimeSpan.FromMinutes(1)), $"{client}", 1).IsGranted);
            Assert.Equal(2 - Math.Min(2, client), buckets.Take("guess", new(3, TimeSpan.FromMinutes(1)), "busy", client < 3 ? 1 : 0).Remaining);
        }
        Assert.Equal(10, buckets.Count);
    }

    [Fact]
    public void A_budget_that_there_is_none_of_is_found_at_the_start()
    {
        var wrong = Assert.Throws<SchemaException>(() => new GraphQLExecutor(Schema, new()
        {
            Budgets = new((_, _, _) => null, time) { Cost = new(100, TimeSpan.FromMinutes(1)), Fields = new Dictionary<string, Budget> { ["guess"] = new(1, TimeSpan.FromMinutes(1)) } },
        }));
        Assert.Contains("There is no budget \"other\".", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("would never let", wrong.Message, StringComparison.Ordinal);
    }

    private ExecutorOptions Limits(Func<ClaimsPrincipal, string?>? clientOf = null) => new()
    {
        MaxCost = 150,
        Budgets = new((_, user, _) => clientOf is null ? user.Identity?.Name : clientOf(user), time)
        {
            Cost = new(150, TimeSpan.FromMinutes(1)),
            Fields = new Dictionary<string, Budget> { ["guess"] = new(3, TimeSpan.FromMinutes(1)), ["other"] = new(3, TimeSpan.FromMinutes(1)) },
        },
    };

    private static string Guesses(int times) =>
        Guess.Replace("GUESSES", string.Join(' ', Enumerable.Range(0, times).Select(i => $"g{i}: guess")), StringComparison.Ordinal);

    private async Task<JsonNode> Ask(string query, string client = "one") =>
        JsonNode.Parse(await TestServer.RunAsync(executor, query, user: User(client)))!;

    private static string CodeOf(JsonNode answer) => answer["errors"]![0]!["extensions"]!["code"]!.ToString();

    private static ClaimsPrincipal User(string name) =>
        new(name.Length == 0 ? new ClaimsIdentity() : new ClaimsIdentity([new(ClaimTypes.Name, name)], "test"));

    private static async IAsyncEnumerable<int?> Once()
    {
        await Task.Yield();
        yield return 1;
    }
}
