using System.Text.Json;
using System.Text.Json.Nodes;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Reference;

/// <summary>
/// What npm's <c>graphql</c> 16.15 answered to each document, down to messages, locations, paths and the order of keys.
/// <c>generate.mjs</c> writes the answers anew.
/// </summary>
public class ReferenceTests
{
    private static readonly JsonElement Reference = Read();
    private static readonly GraphQLExecutor Executor = new(
        LooseSchema.Build(File.ReadAllText(Path("schema.graphql")), Reference.GetProperty("data")),
        new ExecutorOptions { MaxDepth = 100, MaxIntrospectionDepth = 100, MaxAliases = 1000, MaxCost = int.MaxValue });

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        var index = 0;
        foreach (var each in Reference.GetProperty("cases").EnumerateArray()) cases.Add(each.GetProperty("group").GetString()!, index++);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_reference_implementation_answers_the_same(string group, int index)
    {
        var given = Reference.GetProperty("cases")[index];
        var query = given.GetProperty("query").GetString()!;
        var variables = given.TryGetProperty("variables", out var sent) ? sent.GetRawText() : null;
        var name = given.TryGetProperty("operationName", out var operation) ? operation.GetString() : null;

        var answer = JsonNode.Parse(await TestServer.RunAsync(Executor, query, variables, name))!;

        var expected = JsonNode.Parse(given.GetProperty("answer").GetRawText())!;
        Normalize(answer);
        Normalize(expected);
        Assert.True(
            expected.ToJsonString() == answer.ToJsonString(),
            $"{group}: {query}\n{variables}\nexpected {expected.ToJsonString()}\nbut was  {answer.ToJsonString()}");
    }

    /// <summary>Codes are our own, and the order in which a schema lists its types means nothing.</summary>
    private static void Normalize(JsonNode response)
    {
        foreach (var error in response["errors"]?.AsArray() ?? []) error!.AsObject().Remove("extensions");
        if (response["data"]?["__schema"]?["types"] is not JsonArray types) return;
        response["data"]!["__schema"]!["types"] =
            new JsonArray([.. types.Select(t => t!.DeepClone()).OrderBy(t => t.ToJsonString(), StringComparer.Ordinal)]);
    }

    private static JsonElement Read() => JsonDocument.Parse(File.ReadAllText(Path("reference.json"))).RootElement;

    private static string Path(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "Server", "Reference", file);
}
