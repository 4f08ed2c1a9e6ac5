using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Validation;

/// <summary>Each is as large as the token limit lets it be. The bound on time is generous: without the limits it is hours.</summary>
public class HostileDocumentTests
{
    private static readonly GraphQLExecutor Executor = new(SampleSchema.Build());

    public static TheoryData<string, string> Documents()
    {
        var chain = new StringBuilder("{ product(id: 1) { ...F0 } } ");
        for (var i = 0; i < 1000; i++) chain.Append($"fragment F{i} on Product {{ ...F{i + 1} }} ");
        chain.Append("fragment F1000 on Product { sku }");
        var exponential = new StringBuilder("{ product(id: 1) { ...F0 } } ");
        for (var i = 0; i < 400; i++) exponential.Append($"fragment F{i} on Product {{ a: store {{ name }} ...F{i + 1} ...F{i + 1} store {{ id }} }} ");
        exponential.Append("fragment F400 on Product { sku }");
        var all = string.Concat(Enumerable.Range(0, 60).Select(i => $"...F{i} "));
        var dense = string.Concat(Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Product {{ {all} }} "));
        var cycle = string.Concat(Enumerable.Range(0, 1000).Select(i => $"fragment F{i} on Product {{ ...F{(i + 1) % 1000} }} "));
        var operations = string.Concat(Enumerable.Range(0, 400).Select(i => $"query Q{i} {{ ...F0 }} "))
            + string.Concat(Enumerable.Range(0, 400).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} ")) + "fragment F400 on Query { __typename }";
        return new TheoryData<string, string>
        {
            { "one field ten thousand times", $"{{ product(id: 1) {{ {Repeat("sku ", 9900)} }} }}" },
            { "one field with arguments many times", $"{{ {Repeat("product(id: 1) { sku } ", 1000)} }}" },
            { "as many conflicts as fit", $"{{ product(id: 1) {{ {string.Concat(Enumerable.Range(0, 3000).Select(i => i % 2 == 0 ? "x: sku " : "x: title "))} }} }}" },
            { "a long chain of fragments", chain.ToString() },
            { "fragments that double", exponential.ToString() },
            { "fragments that all spread each other", $"{{ product(id: 1) {{ {all} }} }} {dense}" },
            { "a long circle", $"{{ product(id: 1) {{ ...F0 }} }} {cycle}" },
            { "many operations over many fragments", operations },
            { "introspection of introspection", $"{{ __schema {{ types {{ {Repeat("fields { type { ", 90)} name {Repeat("} } ", 90)} }} }} }}" },
            { "introspection many times over", $"{{ {string.Concat(Enumerable.Range(0, 15).Select(i => $"s{i}: __schema {{ types {{ fields {{ type {{ fields {{ name args {{ name }} type {{ name ofType {{ name ofType {{ name }} }} }} }} }} }} }} }} "))} }}" },
            { "deep inline fragments", $"{{ {Repeat("... { ", 190)} __typename {Repeat("} ", 190)} }}" },
            { "thousands of variables", $"query ({string.Concat(Enumerable.Range(0, 1900).Select(i => $"$v{i}: Int "))}) {{ products(first: $v0) {{ sku }} }}" },
            { "thousands of unknown fields", $"{{ product(id: 1) {{ {string.Concat(Enumerable.Range(0, 9000).Select(i => $"skuu{i} "))} }} }}" },
            { "thousands of skips", $"{{ product(id: 1) {{ {Repeat("sku @skip(if: true) ", 1200)} }} }}" },
            { "a wide input object", $"mutation {{ placeOrder(input: {{ idempotencyKey: 1, lines: [{Repeat("{ sku: \"a\" } ", 1900)}] }}) {{ errors {{ __typename }} }} }}" },
        };
    }

    [Theory]
    [Trait(Security.Battery.Trait, "X3")]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_document_is_answered_soon_and_never_with_an_internal_error(string what, string document)
    {
        var started = Stopwatch.GetTimestamp();
        var answer = await TestServer.RunAsync(Executor, document);
        Assert.NotNull(JsonNode.Parse(answer));
        Assert.DoesNotContain("\"INTERNAL\"", answer, StringComparison.Ordinal);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), what);
        Assert.True(answer.Length < 1_000_000, $"{what}: {answer.Length} characters");
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
