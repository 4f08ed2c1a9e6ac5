using System.Text.Json;
using Commerce.Testing;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Common;

/// <summary>What the schema owes its callers, judged by npm's <c>graphql</c> and by the rules of who may.</summary>
public sealed class SchemaCareTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string
        Current = Repository.Path("src", "Commerce.GraphQL", "schema.graphql"),
        Released = Repository.Path("tests", "Commerce.GraphQL.Tests", "Common", "released.graphql"),
        Page = Repository.Path("docs", "api-reference.md");

    private readonly TemporaryFolder folder = new("commerce-schema-");

    /// <summary>What callers were promised last is in released.graphql. <c>SCHEMA=release</c> promises the schema as it is now.</summary>
    [Fact]
    public async Task What_callers_rely_on_is_not_broken_by_accident()
    {
        if (Environment.GetEnvironmentVariable("SCHEMA") == "release")
            File.Copy(Current, Released, overwrite: true);
        var changes = (await Care(Released, Current)).Changes;
        foreach (var change in changes)
            output.WriteLine($"{change.Level}: {change.What}");
        var breaking = changes.Where(change => change.Level == "breaking").Select(change => change.What).ToArray();
        Assert.True(breaking.Length == 0,
            $"Callers would break:\n  {string.Join("\n  ", breaking)}\nKeep what was there and mark it @deprecated; or, where nobody can rely on it, promise the new schema by SCHEMA=release.");
    }

    [Theory]
    [InlineData("a: Int b: Int", "a: Int", "breaking", "Query.b was removed.")]
    [InlineData("a: Int b: Int", "a: String b: Int", "breaking", "Query.a changed type from Int to String.")]
    [InlineData("a: Int", "a(x: Int!): Int", "breaking", "A required arg x on Query.a was added.")]
    [InlineData("a: Int", "a: Int @staff", "breaking", "Query.a is now under @staff.")]
    [InlineData("a: Int", "a(x: Int): Int", "dangerous", "An optional arg x on Query.a was added.")]
    [InlineData("a: Int @staff", "a: Int", "dangerous", "Query.a is no longer under @staff.")]
    [InlineData("a: Int", "a: Int b: Int", "safe", "Query.b was added.")]
    public async Task Each_kind_of_change_is_told_apart(string before, string after, string level, string what)
    {
        const string schema = "directive @staff on FIELD_DEFINITION type Query { FIELDS }";
        var findings = await Care(Written("before", schema.Replace("FIELDS", before, StringComparison.Ordinal)), Written("after", schema.Replace("FIELDS", after, StringComparison.Ordinal)));
        Assert.Equal([new Change(level, what)], findings.Changes);
    }

    [Fact]
    public async Task Every_type_field_and_value_says_what_it_is() => Assert.Empty((await Care(Current, Current)).Undescribed);

    [Fact]
    public async Task What_says_nothing_is_found()
    {
        var schema = Written("schema", "type Query { a: Int \"Says it.\" b: Int }");
        Assert.Equal(["Query", "Query.a"], (await Care(schema, schema)).Undescribed);
    }

    /// <summary><c>SCHEMA=write</c> makes the page anew.</summary>
    [Fact]
    public async Task The_reference_page_is_made_of_the_schema()
    {
        var page = Environment.GetEnvironmentVariable("SCHEMA") == "write" ? Page : folder.Path("page.md");
        var (code, told) = await NodeTool.Run("schema-reference.mjs", [Current, page]);
        Assert.True(code == 0, told);
        Assert.Equal(await File.ReadAllTextAsync(page), await File.ReadAllTextAsync(Page));
    }

    public void Dispose() => folder.Dispose();

    private string Written(string name, string schema)
    {
        File.WriteAllText(folder.Path(name), schema);
        return folder.Path(name);
    }

    private static async Task<Findings> Care(string released, string current)
    {
        var (code, told) = await NodeTool.Run("schema-care.mjs", [released, current]);
        Assert.True(code == 0, told);
        return JsonSerializer.Deserialize<Findings>(told, JsonSerializerOptions.Web)!;
    }

    private sealed record Findings(IReadOnlyList<Change> Changes, IReadOnlyList<string> Undescribed);

    private sealed record Change(string Level, string What);
}
