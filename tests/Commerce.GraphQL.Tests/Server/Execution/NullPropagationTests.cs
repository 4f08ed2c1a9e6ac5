using System.Text.Json.Nodes;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Execution;

/// <summary>What must be waited for is filled in later, and may then take away what was written around it.</summary>
public class NullPropagationTests
{
    private sealed record Node(string Path);

    private static readonly GraphQLExecutor Executor = new(SchemaBuilder.FromSdl("""
        type Query { node: Node strict: Node! }
        type Mutation { node: Node strict: Node! }
        type Node { path: String! now: Node later: Node nowN: Node! laterN: Node! list: [Node] listN: [Node!] listNN: [Node!]! laterList: [Node!]!
                    no: String! noLater: String! bad: String badLater: String }
        """)
        .Type<Node>("Node", t => t
            .Field("now", n => new Node(n.Path + "."))
            .Field("nowN", n => new Node(n.Path + "."))
            .FieldAsync("later", (n, _) => Later(new Node(n.Path + "~")))
            .FieldAsync("laterN", (n, _) => Later(new Node(n.Path + "~")))
            .Field("list", n => List(n)).Field("listN", n => List(n)).Field("listNN", n => List(n))
            .FieldAsync("laterList", (n, _) => Later(List(n)))
            .Field("no", _ => (string?)null)
            .FieldAsync("noLater", (n, _) => n.Path.EndsWith('0') ? Later<string?>("fine") : Later<string?>(null))
            .Field<string>("bad", _ => throw new GraphQLException("Bad", "BAD"))
            .FieldAsync<string>("badLater", async (_, _) =>
            {
                await Task.Yield();
                throw new GraphQLException("Bad later", "BAD");
            }))
        .Query(q => q.Field("node", _ => new Node("")).FieldAsync("strict", _ => Later(new Node(""))))
        .Mutation(m => m.Field("node", _ => new Node("")).FieldAsync("strict", _ => Later(new Node(""))))
        .Build());

    [Theory]
    [InlineData("{ node { later { later { path } path } path } }", """{"node":{"later":{"later":{"path":"~~"},"path":"~"},"path":""}}""")]
    [InlineData("{ node { noLater path } }", """{"node":null}""", "node.noLater")]
    [InlineData("{ node { path now { path noLater } badLater } }", """{"node":{"path":"","now":null,"badLater":null}}""", "node.badLater", "node.now.noLater")]
    [InlineData("{ node { later { nowN { laterN { no } } path } path } }", """{"node":{"later":null,"path":""}}""", "node.later.nowN.laterN.no")]
    [InlineData("{ node { later { nowN { laterN { noLater } } path } later2: later { path } } }", """{"node":{"later":null,"later2":{"path":"~"}}}""", "node.later.nowN.laterN.noLater")]
    [InlineData("{ node { list { path noLater } } }", """{"node":{"list":[{"path":"0","noLater":"fine"},null,null]}}""", "node.list.1.noLater", "node.list.2.noLater")]
    [InlineData("{ node { listN { path noLater } path } }", """{"node":{"listN":null,"path":""}}""", "node.listN.1.noLater", "node.listN.2.noLater")]
    [InlineData("{ node { now { listNN { noLater } } path } }", """{"node":{"now":null,"path":""}}""", "node.now.listNN.1.noLater", "node.now.listNN.2.noLater")]
    [InlineData("{ node { now { laterList { noLater } } path } }", """{"node":{"now":null,"path":""}}""", "node.now.laterList.1.noLater", "node.now.laterList.2.noLater")]
    [InlineData("{ strict { path noLater } }", "null", "strict.noLater")]
    [InlineData("{ node { path } strict { laterN { no } } }", "null", "strict.laterN.no")]
    [InlineData("{ node { now { later { path } no } path } }", """{"node":{"now":null,"path":""}}""", "node.now.no")]
    [InlineData("mutation { a: node { later { path } } b: node { noLater } c: node { path } }", """{"a":{"later":{"path":"~"}},"b":null,"c":{"path":""}}""", "b.noLater")]
    [InlineData("mutation { a: node @skip(if: true) { path } }", "{}")]
    [InlineData("mutation { a: strict { path } b: strict { path } }", """{"a":{"path":""},"b":{"path":""}}""")]
    [InlineData("mutation { a: node { path } b: strict { noLater } c: node { path } }", "null", "b.noLater")]
    public async Task Null_takes_the_place_of_the_nearest_that_may_be_null(string query, string data, params string[] errors)
    {
        var answer = JsonNode.Parse(await TestServer.RunAsync(Executor, query))!;
        Assert.Equal(data, answer["data"]?.ToJsonString() ?? "null");
        Assert.Equal(errors.Order(), (answer["errors"]?.AsArray() ?? []).Select(e => string.Join('.', e!["path"]!.AsArray().Select(p => p!.ToString()))).Order());
    }

    private static List<Node> List(Node node) => [.. Enumerable.Range(0, 3).Select(i => new Node($"{node.Path}{i}"))];

    private static async ValueTask<T> Later<T>(T value)
    {
        await Task.Delay(Random.Shared.Next(1, 4));
        return value;
    }
}
