using System.Text.Json;
using Commerce.Testing;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Server.Reference;

/// <summary>
/// Documents made by chance (tests/npm/oracle.mjs), answered by npm's <c>graphql</c> and by ours. <c>ORACLE_COUNT=10000 ORACLE_SEED=7</c> makes more, and others.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const int Told = 5;

    [Fact]
    public async Task The_reference_implementation_answers_the_same_to_whatever_chance_makes()
    {
        var (seed, count) = (EnvironmentNumber.Of("ORACLE_SEED") ?? 1, EnvironmentNumber.Of("ORACLE_COUNT") ?? 1_000);
        using var folder = new TemporaryFolder("commerce-oracle-");
        var (code, told) = await NodeTool.Run("oracle.mjs", [$"{seed}", $"{count}", folder.Path("cases.json")]);
        Assert.True(code == 0, told);
        using var cases = JsonDocument.Parse(await File.ReadAllTextAsync(folder.Path("cases.json")));
        using var data = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Server", "Reference", "reference.json")));
        var executor = ReferenceCase.Executor(data.RootElement.GetProperty("data"));

        var (differences, kinds) = (new List<string>(), new SortedDictionary<string, int>());
        foreach (var given in cases.RootElement.EnumerateArray())
        {
            if (await ReferenceCase.Difference(executor, given) is { } difference)
                differences.Add($"number {given.GetProperty("number")} of seed {seed}: {difference}");
            var kind = KindOf(given.GetProperty("answer"));
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }

        output.WriteLine(string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}")));
        Assert.True(differences.Count == 0, $"{differences.Count} of {count} differ:\n\n{string.Join("\n\n", differences.Take(Told))}");
        // A sample that breaks nothing, or everything, shows nothing.
        foreach (var kind in (string[])["answered", "answered with errors", "not valid", "not to be parsed"])
            Assert.InRange(kinds.GetValueOrDefault(kind), count / 20, count);
    }

    private static string KindOf(JsonElement answer) => (answer.TryGetProperty("data", out _), answer.TryGetProperty("errors", out var errors)) switch
    {
        (true, false) => "answered",
        (true, true) => "answered with errors",
        _ when errors[0].GetProperty("message").GetString()!.StartsWith("Syntax Error", StringComparison.Ordinal) => "not to be parsed",
        _ => "not valid",
    };
}
