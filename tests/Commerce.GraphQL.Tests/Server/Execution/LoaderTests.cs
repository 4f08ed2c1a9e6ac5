using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Execution;

public class LoaderTests
{
    private sealed class Reads
    {
        public List<string> Batches { get; } = [];
    }

    private sealed record Node(int Id);

    private static GraphQLExecutor Executor(Reads reads, bool yields)
    {
        var loader = new DataLoader<int, Node>(async (keys, _) =>
        {
            reads.Batches.Add(string.Join(',', keys));
            if (yields) await Task.Delay(1);
            if (keys.Contains(-13)) throw new InvalidOperationException("secret");
            return keys.Where(k => k < 100).ToDictionary(k => k, k => new Node(k));
        });
        return new GraphQLExecutor(SchemaBuilder.FromSdl("""
            type Query { nodes(n: Int!): [Node!]! node(id: Int!): Node strict(id: Int!): Node! }
            type Node { id: Int! next: Node double: Node slow: Node }
            type Mutation { node(id: Int!): Node }
            """)
            .Type<Node>("Node", t => t
                .Load("next", loader, n => n.Id + 1)
                .FieldAsync("double", async (n, c) => await c.Load(loader, (await c.Load(loader, n.Id + 1))!.Id * 2))
                .FieldAsync("slow", async (n, c) =>
                {
                    await Task.Delay(2);
                    return await c.Load(loader, n.Id);
                }))
            .Query(q => q
                .Field("nodes", c => Enumerable.Range(1, c.Arg<int>("n")).Select(n => new Node(n)))
                .FieldAsync("node", c => c.Load(loader, c.Arg<int>("id")))
                .FieldAsync("strict", c => c.Load(loader, c.Arg<int>("id"))))
            .Mutation(m => m.FieldAsync("node", c => c.Load(loader, c.Arg<int>("id"))))
            .Build());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_of_fifty_costs_one_read_per_level(bool yields)
    {
        var reads = new Reads();
        var answer = await TestServer.RunAsync(Executor(reads, yields), "{ nodes(n: 50) { id next { next { id } } } again: nodes(n: 10) { next { id } } }");
        // Of the second level only 52 was not read for the first.
        Assert.Equal([string.Join(',', Enumerable.Range(2, 50)), "52"], reads.Batches);
        Assert.Contains("""{"id":50,"next":{"next":{"id":52}}}],"again":[{"next":{"id":2}},""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loads_one_after_another_in_a_resolver_are_batched_level_by_level()
    {
        var reads = new Reads();
        var answer = await TestServer.RunAsync(Executor(reads, yields: true), "{ nodes(n: 3) { double { id } } }");
        Assert.Equal(["2,3,4", "6,8"], reads.Batches);
        Assert.Equal("""{"data":{"nodes":[{"double":{"id":4}},{"double":{"id":6}},{"double":{"id":8}}]}}""", answer);
    }

    [Fact]
    public async Task A_key_that_is_not_found_is_null()
    {
        var answer = await TestServer.RunAsync(Executor(new Reads(), false), "{ a: node(id: 100) { id } b: node(id: 1) { id } }");
        Assert.Equal("""{"data":{"a":null,"b":{"id":1}}}""", answer);
    }

    [Fact]
    public async Task A_failed_batch_fails_each_field_that_asked_and_tells_no_secret()
    {
        var answer = await TestServer.RunAsync(Executor(new Reads(), true), "{ a: node(id: -13) { id } b: node(id: 1) { id } }");
        Assert.StartsWith("""{"errors":[{"message":"Internal error","locations":[{"line":1,"column":3}],"path":["a"],""", answer, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":{"a":null,"b":null}}""", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_does_not_see_what_was_loaded_before_it()
    {
        var reads = new Reads();
        await TestServer.RunAsync(Executor(reads, true), "mutation { a: node(id: 1) { next { id } } b: node(id: 1) { id } }");
        Assert.Equal(["1", "2", "1"], reads.Batches);
    }

    [Fact]
    public async Task Keys_asked_for_after_other_waiting_are_still_read()
    {
        var answer = await TestServer.RunAsync(Executor(new Reads(), true), "{ nodes(n: 40) { slow { slow { id } } } }");
        Assert.EndsWith("""{"slow":{"slow":{"id":40}}}]}}""", answer, StringComparison.Ordinal);
    }
}
