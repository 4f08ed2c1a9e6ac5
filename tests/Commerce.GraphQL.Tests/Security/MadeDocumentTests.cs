using System.Text;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Tests.Server;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Security;

/// <summary>
/// Documents made of what makes a server work: depth, aliases, lists in lists, fragments that spread each other, circles,
/// conditions. <c>HostileDocumentTests</c> has the worst of each kind by hand.
/// </summary>
public class MadeDocumentTests(ITestOutputHelper output)
{
    private static readonly string[] Leaves = ["sku", "title", "tags", "id", "old", "__typename", "later"];

    [Fact]
    [Trait(Battery.Trait, "X3")]
    public async Task No_document_gets_more_than_its_limits_or_an_internal_error()
    {
        var executor = new GraphQLExecutor(SampleSchema.Build());
        var random = Battery.Random();
        var (made, codes) = (150 * Battery.Scale, new Dictionary<string, int>());
        for (var i = 0; i < made; i++)
        {
            var document = Make(random);
            var answer = await TestServer.RunAsync(executor, document);
            Battery.IsDecent(200, answer, $"#{i} {document[..Math.Min(400, document.Length)]}");
            Assert.True(answer.Length < 4_000_000, $"#{i}: {answer.Length} characters");
            var code = answer.IndexOf("\"code\":\"", StringComparison.Ordinal) is >= 0 and var at ? answer[(at + 8)..answer.IndexOf('"', at + 8)] : "answered";
            codes[code] = codes.GetValueOrDefault(code) + 1;
        }
        Assert.True(codes.Count > 3, string.Join(", ", codes));
        output.Report("X3", made, $"made documents: {string.Join(", ", codes.OrderByDescending(each => each.Value).Select(each => $"{each.Key} {each.Value}"))}");
    }

    private static string Make(Random random)
    {
        var fragments = random.Next(0, 40);
        var text = new StringBuilder("query Q($s: Boolean = true) { __typename @skip(if: $s) p: product(id: 1) { id ");
        for (var i = 0; i < fragments; i++)
            text.Append($"...F{i} ");
        text.Append("} ");
        for (var roots = random.Next(1, 20); roots > 0; roots--)
        {
            text.Append($"r{roots}: {(random.Next(2) == 0 ? $"products(first: {random.Next(random.Next(20) == 0 ? 103 : 20)})" : "product(id: 1)")} {{ ");
            Select(text, random, fragments, random.Next(1, 60), 0);
            text.Append("} ");
        }
        if (random.Next(4) == 0)
        {
            var levels = random.Next(1, 8);
            text.Append($"__schema {{ types {{ {string.Concat(Enumerable.Repeat("fields { type { ", levels))} name {new string('}', levels * 2)} }} }} ");
        }
        text.Append("} ");
        for (var i = 0; i < fragments; i++)
        {
            text.Append($"fragment F{i} on Product {{ sku ");
            // Most go forward only; now and then one goes back, which makes a circle.
            for (var spreads = random.Next(0, 4); spreads > 0; spreads--)
                if (i < fragments - 1)
                    text.Append($"...F{(random.Next(600) == 0 ? random.Next(fragments) : random.Next(Math.Min(i + 1, fragments - 1), fragments))} ");
            Select(text, random, 0, random.Next(1, 10), 0);
            text.Append("} ");
        }
        return text.ToString();
    }

    private static void Select(StringBuilder text, Random random, int fragments, int fields, int depth)
    {
        for (; fields > 0; fields--)
        {
            var number = random.Next(3) == 0 ? random.Next(random.Next(30) == 0 ? 20 : 3) : -1;
            var leaf = Leaves[random.Next(Leaves.Length - (random.Next(4) == 0 ? 0 : 1))];
            var condition = random.Next(8) == 0 ? " @skip(if: $s)" : "";
            if (fragments > 0 && random.Next(5) == 0)
                text.Append($"...F{random.Next(fragments)}{condition} ");
            else if (depth < 12 && random.Next(6) == 0)
            {
                text.Append($"... on Product{condition} {{ ");
                Select(text, random, fragments, random.Next(1, 4), depth + 1);
                text.Append("} ");
            }
            else if (random.Next(6) == 0)
                text.Append($"{(number < 0 ? "" : $"store{number}: ")}store{condition} {{ id name }} ");
            else
                text.Append($"{(number < 0 ? "" : $"{leaf}{number}: ")}{leaf}{condition} ");
        }
    }
}
