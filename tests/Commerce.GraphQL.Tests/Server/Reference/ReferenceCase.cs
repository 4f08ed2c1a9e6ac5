using System.Text.Json;
using System.Text.Json.Nodes;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Reference;

/// <summary>A request, and what the reference implementation answers to it.</summary>
internal static class ReferenceCase
{
    /// <summary>Ours, over the same schema and data, without the limits that the reference has not.</summary>
    public static GraphQLExecutor Executor(JsonElement data) => new(
        LooseSchema.Build(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Server", "Reference", "schema.graphql")), data),
        new ExecutorOptions { MaxDepth = 1000, MaxIntrospectionDepth = 1000, MaxAliases = 1000, MaxCost = int.MaxValue, AssumedListSize = 1 });

    /// <returns>Null when both answer the same.</returns>
    public static async Task<string?> Difference(GraphQLExecutor executor, JsonElement given)
    {
        var query = given.GetProperty("query").GetString()!;
        var variables = given.TryGetProperty("variables", out var sent) ? sent.GetRawText() : null;
        var name = given.TryGetProperty("operationName", out var operation) ? operation.GetString() : null;
        var answer = JsonNode.Parse(await TestServer.RunAsync(executor, query, variables, name))!;
        var expected = JsonNode.Parse(given.GetProperty("answer").GetRawText())!;
        Normalize(answer);
        Normalize(expected);
        var (ours, theirs) = (answer.ToJsonString(), expected.ToJsonString());
        return ours == theirs ? null : $"{query}\n{variables}{(name is null ? "" : $" {name}")}\nexpected {theirs}\nbut was  {ours}";
    }

    /// <summary>Codes are our own, and the order in which a schema lists its types means nothing.</summary>
    private static void Normalize(JsonNode response)
    {
        response.AsObject().Remove("extensions");
        foreach (var error in response["errors"]?.AsArray() ?? []) error!.AsObject().Remove("extensions");
        if (response["data"]?["__schema"]?["types"] is not JsonArray types) return;
        response["data"]!["__schema"]!["types"] =
            new JsonArray([.. types.Select(t => t!.DeepClone()).OrderBy(t => t.ToJsonString(), StringComparer.Ordinal)]);
    }
}
