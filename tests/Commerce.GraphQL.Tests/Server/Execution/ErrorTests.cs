using System.Security.Claims;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Execution;

public class ErrorTests
{
    [Fact]
    public async Task An_unexpected_exception_is_told_to_the_log_and_not_to_the_client()
    {
        var seen = new List<string>();
        var executor = new GraphQLExecutor(
            SchemaBuilder.FromSdl("type Query { a: String list: [Int] }")
                .Query(q => q.Field<string>("a", _ => throw new InvalidOperationException("secret")).Field("list", _ => Broken())).Build(),
            new ExecutorOptions { OnUnexpectedError = (e, where) => seen.Add($"{where}: {e.Message}") });

        Assert.Equal(
            """{"errors":[{"message":"Internal error","locations":[{"line":1,"column":3}],"path":["a"],"extensions":{"code":"INTERNAL"}},{"message":"Internal error","locations":[{"line":1,"column":5}],"path":["list"],"extensions":{"code":"INTERNAL"}}],"data":{"a":null,"list":null}}""",
            await TestServer.RunAsync(executor, "{ a list }"));
        Assert.Equal(["Query.a: secret", "Query.list: broken in the middle"], seen);
    }

    [Fact]
    public async Task What_takes_too_long_is_given_up_with_its_own_code()
    {
        var cancelled = new TaskCompletionSource();
        var executor = new GraphQLExecutor(
            SchemaBuilder.FromSdl("type Query { slow: String fast: String }").Query(q => q
                .FieldAsync("slow", async context =>
                {
                    context.Cancellation.Register(cancelled.SetResult);
                    await Task.Delay(Timeout.Infinite, context.Cancellation);
                    return "never";
                })
                .Field("fast", _ => "f")).Build(),
            new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(50) });

        var answer = await TestServer.RunAsync(executor, "{ fast slow }");

        Assert.Contains("\"code\":\"TIMEOUT\"", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", answer, StringComparison.Ordinal);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_directive_of_the_schema_is_enforced_before_the_resolver()
    {
        var executor = new GraphQLExecutor(SampleSchema.Build());
        const string query = "{ product(id: \"1\") { cost { amount } sku } }";
        Assert.Equal(
            """{"errors":[{"message":"You may not see this.","locations":[{"line":1,"column":22}],"path":["product","cost"],"extensions":{"code":"FORBIDDEN"}}],"data":{"product":{"cost":null,"sku":"p1"}}}""",
            await TestServer.RunAsync(executor, query));
        var clerk = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "StoreClerk")], "test"));
        Assert.Equal("""{"data":{"product":{"cost":{"amount":"4.50"},"sku":"p1"}}}""", await TestServer.RunAsync(executor, query, user: clerk));
    }

    [Theory]
    [InlineData("type Query { a: T } type T @guard { x: Int y: Int }")]
    [InlineData("type Query { a: T } interface I @guard { x: Int } type T implements I { x: Int y: Int }")]
    public async Task A_directive_on_a_type_or_its_interface_guards_every_field(string sdl)
    {
        var executor = new GraphQLExecutor(SchemaBuilder.FromSdl(sdl, "directive @guard on OBJECT | INTERFACE")
            .Type<string>("T", t => t.Field("x", _ => 1).Field("y", _ => 2)).Query(q => q.Field("a", _ => "t"))
            .Directive("guard", (_, context) => new GraphQLError($"No {context.FieldName}", "NO")).Build());
        var answer = await TestServer.RunAsync(executor, "{ a { x y __typename } }");
        Assert.EndsWith("""
            "data":{"a":{"x":null,"y":null,"__typename":"T"}}}
            """.Trim(), answer, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Broken()
    {
        yield return 1;
        throw new InvalidOperationException("broken in the middle");
    }
}
