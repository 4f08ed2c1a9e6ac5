using System.Text.Json.Nodes;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Validation;

public class LimitTests
{
    private static readonly Schema Schema = SchemaBuilder.FromSdl("""
        type Query { node: Node nodes(first: Int = 20, last: Int): Nodes list: [Node!]! }
        type Nodes { nodes: [Node!]! edges: [Edge!]! totalCount: Int }
        type Edge { node: Node! }
        type Node { id: Int! node: Node nodes(first: Int): Nodes list: [Node!]! }
        """)
        .Type<object>("Nodes", t => t.Field("nodes", _ => Array.Empty<object>()).Field("edges", _ => Array.Empty<object>()).Field("totalCount", _ => 0))
        .Type<object>("Edge", t => t.Field("node", x => x))
        .Type<object>("Node", t => t.Field("id", _ => 1).Field("node", x => x).Field("nodes", (x, _) => x).Field("list", _ => Array.Empty<object>()))
        .Query(q => q.Field("node", _ => new object()).Field("nodes", _ => new object()).Field("list", _ => Array.Empty<object>()))
        .Build();

    private static readonly GraphQLExecutor Executor = new(Schema);

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, ErrorCodes.TooDeep)]
    public async Task Ten_levels_are_deep_enough(int nodes, string? code) =>
        Assert.Equal(code, await CodeOf($"{{ {Nest("node", nodes)} }}"));

    [Fact]
    public async Task Depth_is_counted_through_fragments() => Assert.Equal(ErrorCodes.TooDeep, await CodeOf(
        $"{{ {Nest("node", 5, "...F")} }} fragment F on Node {{ {Nest("node", 5)} }}"));

    [Theory]
    [InlineData("{ node { ALIASES } }")]
    [InlineData("{ node { id ...F } } fragment F on Node { ALIASES }")]
    [InlineData("{ node { HALF1 } node { HALF2 } }")]
    [InlineData("{ node { ... on Node { HALF1 } ...F } } fragment F on Node { HALF2 }")]
    public async Task A_field_has_fifteen_names_at_most(string query)
    {
        var names = Enumerable.Range(1, 16).Select(i => $"a{i}: id").ToList();
        query = query.Replace("ALIASES", string.Join(' ', names), StringComparison.Ordinal)
            .Replace("HALF1", string.Join(' ', names[..8]), StringComparison.Ordinal).Replace("HALF2", string.Join(' ', names[8..]), StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.TooManyAliases, await CodeOf(query));
        Assert.Null(await CodeOf(query.Replace("a16: id", "", StringComparison.Ordinal).Replace("id ...F", "...F", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{ nodes(first: 101) { totalCount } }", ErrorCodes.PageTooLarge)]
    [InlineData("{ nodes(last: -1) { totalCount } }", ErrorCodes.PageTooLarge)]
    [InlineData("{ nodes(first: 100) { totalCount } }", null)]
    [InlineData("{ nodes(first: 100) { nodes { nodes(first: 100) { nodes { id node { id } } } } } }", ErrorCodes.TooCostly)]
    [InlineData("{ nodes(first: 50) { edges { node { nodes(first: 50) { edges { node { id } } } } } } }", null)]
    [InlineData("{ list { list { list { list { list { id } } } } } }", ErrorCodes.TooCostly)]
    public async Task Pages_and_what_they_multiply_to_are_bounded(string query, string? code) => Assert.Equal(code, await CodeOf(query));

    [Fact]
    public async Task A_page_size_in_a_variable_counts_the_same_each_time()
    {
        const string query = "query ($n: Int) { nodes(first: $n) { nodes { nodes(first: $n) { nodes { id } } } } }";
        Assert.Null(await CodeOf(query, new { n = 50 }));
        Assert.Equal(ErrorCodes.PageTooLarge, await CodeOf(query, new { n = 101 }));
        Assert.Null(await CodeOf(query, new { n = 2 }));
    }

    [Fact]
    public void The_limits_are_those_that_the_documentation_tells()
    {
        var limits = new ExecutorOptions();
        Assert.Equal(
            (128 * 1024, 10_000, 10, 15, 20_000, 100, TimeSpan.FromSeconds(10)),
            (limits.MaxBodyBytes, limits.MaxTokens, limits.MaxDepth, limits.MaxAliases, limits.MaxCost, limits.MaxPageSize, limits.Timeout));
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(5, ErrorCodes.TooCostly)]
    public async Task A_cost_is_allowed_up_to_the_very_limit(int limit, string? code) => Assert.Equal(
        code, await CodeOf("{ node { id node { id node { id } } } }", null, new GraphQLExecutor(Schema, new ExecutorOptions { MaxCost = limit })));

    [Theory]
    [InlineData("{ cheap }", 1)]
    [InlineData("{ dear }", 50)]
    [InlineData("{ dear a: dear things(first: 3) { dear cheap } }", 120 + (3 * 8))]
    public async Task A_field_that_is_more_work_costs_what_the_schema_says(string query, int cost)
    {
        var schema = SchemaBuilder.FromSdl("""
            directive @cost(weight: Int!) on FIELD_DEFINITION
            type Query { cheap: Int dear: Int @cost(weight: 50) things(first: Int): [Thing!]! @cost(weight: 20) }
            type Thing { cheap: Int dear: Int @cost(weight: 7) }
            """)
            .Type<string>("Thing", t => t.Field("cheap", _ => 1).Field("dear", _ => 1))
            .Query(q => q.Field("cheap", _ => 1).Field("dear", _ => 1).Field("things", _ => Array.Empty<string>())).Build();
        Assert.Null(await CodeOf(query, null, new GraphQLExecutor(schema, new ExecutorOptions { MaxCost = cost })));
        Assert.Equal(ErrorCodes.TooCostly, await CodeOf(query, null, new GraphQLExecutor(schema, new ExecutorOptions { MaxCost = cost - 1 })));
    }

    [Theory]
    [InlineData(6, null)]
    [InlineData(5, ErrorCodes.TooManyTokens)]
    public async Task Tokens_are_allowed_up_to_the_very_limit(int limit, string? code) => Assert.Equal(
        code, await CodeOf("{ node { id } }", null, new GraphQLExecutor(Schema, new ExecutorOptions { MaxTokens = limit })));

    [Fact]
    public async Task Comparing_fields_is_bounded() => Assert.Equal(ErrorCodes.TooComplex, await CodeOf(
        "{ node { id id id node { id id id } node { id id id } } }", null, new GraphQLExecutor(Schema, new ExecutorOptions { MaxFieldComparisons = 5 })));

    [Fact]
    public async Task Tokens_are_counted() =>
        Assert.Equal(ErrorCodes.TooManyTokens, await CodeOf($"{{ {string.Concat(Enumerable.Repeat("__typename ", 10_000))} }}"));

    [Fact]
    public async Task The_whole_introspection_query_passes_and_describes_every_type()
    {
        var query = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Server", "Reference", "introspection.graphql"));
        var answer = JsonNode.Parse(await TestServer.RunAsync(Executor, query))!;
        Assert.Null(answer["errors"]);
        Assert.Contains(answer["data"]!["__schema"]!["types"]!.AsArray(), t => t!["name"]!.ToString() == "Edge");
    }

    [Fact]
    public async Task Introspection_can_be_switched_off_but_for_type_names()
    {
        var executor = new GraphQLExecutor(Schema, new ExecutorOptions { AllowIntrospection = false });
        Assert.Contains(ErrorCodes.IntrospectionDisabled, await TestServer.RunAsync(executor, "{ ...F } fragment F on Query { __schema { description } }"), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await TestServer.RunAsync(executor, "{ __typename }"));
    }

    private static string Nest(string field, int levels, string inner = "id") =>
        string.Concat(Enumerable.Repeat(field + " { ", levels)) + inner + string.Concat(Enumerable.Repeat(" }", levels));

    private static async Task<string?> CodeOf(string query, object? variables = null, GraphQLExecutor? executor = null) =>
        JsonNode.Parse(await TestServer.RunAsync(executor ?? Executor, query, variables))!["errors"]?[0]!["extensions"]!["code"]!.ToString();
}
