using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Tests.Security;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Xunit.Abstractions;

namespace Commerce.GraphQL.Tests.Access;

/// <summary>Whatever stands in a variable, the answer is a refusal or a typed error: never a bug's.</summary>
[Collection(nameof(Shop))]
public class FuzzTests(Shop shop, ITestOutputHelper output)
{
    // Text that is no Unicode at all never gets here: the transport refuses it.
    private static readonly string[] Odd =
    [
        "null", "true", "0", "-1", "1", "2147483647", "-2147483648", "2147483648", "1e308", "1.5", "\"\"", "\" \"", "\"x\"", "[]", "{}", "[null]", "[[1]]",
        "\"-1\"", "\"99999999999999999999999999\"", "\"\\u0000\"", "\"\\u202e\\u0301\\ud83d\\ude80\"", "\"'; drop table event; --\"",
        "\"T3JkZXI6\"", "\"T3JkZXI6MDE5MDAwMDAwMDAwNzAwMDgwMDAwMDAwMDAwMDAwMDA\"", "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00+14:00\"",
    ];

    [Fact]
    [Trait(Battery.Trait, "X1")]
    public async Task No_variable_of_any_field_makes_a_bug_show()
    {
        var things = await Make();
        var random = Battery.Random();
        var asked = 0;
        foreach (var probe in Probe.All(shop.Executor.Schema, things).Where(probe => probe.Operation != "subscription"))
            foreach (var path in Paths(probe.Variables(), []).ToList())
                foreach (var value in Odd.Append(Huge).Concat(Made(random)))
                {
                    await Send(probe, path, value, asked++ % 4 == 0 ? shop.People.Customer : shop.People.Admin);
                    Assert.True(shop.Bugs.IsEmpty, $"{probe.Name} {string.Join('.', path)} = {value[..Math.Min(60, value.Length)]}: {string.Join('\n', shop.Bugs)}");
                }
        Assert.True(asked > 1000);
        output.Report("X1", asked, "values in place of a variable");
    }

    /// <summary>More of them by chance, where the whole battery runs.</summary>
    private static IEnumerable<string> Made(Random random) => Enumerable.Range(1, Battery.Scale - 1).Select(_ => random.Next(6) switch
    {
        0 => random.NextInt64(long.MinValue, long.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture),
        1 => $"{random.Next()}e{random.Next(-400, 400)}",
        2 => JsonSerializer.Serialize(string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)random.Next(0xD800)))),
        3 => $"[{string.Join(',', Enumerable.Range(0, random.Next(9)).Select(_ => Odd[random.Next(Odd.Length)]))}]",
        4 => $"{{{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(i => $"\"k{i}\":{Odd[random.Next(Odd.Length)]}"))}}}",
        _ => $"\"{Convert.ToBase64String(Guid.NewGuid().ToByteArray()[..random.Next(16)])}\"",
    });

    private static readonly string Huge = $"\"{new string('é', 20_000)}\"";

    private async Task Send(Probe probe, string[] path, string value, Viewer viewer)
    {
        const string mark = "\"@here@\"";
        var variables = probe.Variables();
        JsonNode at = variables;
        foreach (var step in path[..^1])
            at = at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        if (at is JsonArray items)
            items[0] = "@here@";
        else
            at[path[^1]] = "@here@";
        var json = variables.ToJsonString().Replace(mark, value, StringComparison.Ordinal);
        var request = probe.Request() with { Variables = JsonDocument.Parse(json).RootElement };
        var output = new ArrayBufferWriter<byte>();
        var outcome = await shop.Executor.ExecuteAsync(request, viewer.ToPrincipal(), shop.Services, output);
        foreach (var error in outcome.Errors)
            if (error.Code is ErrorCodes.Internal or ErrorCodes.NullForNonNull)
                shop.Bugs.Enqueue(error.Message);
    }

    private static IEnumerable<string[]> Paths(JsonNode? node, string[] here)
    {
        if (here.Length > 0)
            yield return here;
        var below = node switch
        {
            JsonObject made => made.Select(each => (each.Key, each.Value)),
            JsonArray list => list.Select((each, i) => (i.ToString(System.Globalization.CultureInfo.InvariantCulture), each)),
            _ => [],
        };
        foreach (var (key, value) in below)
            foreach (var path in Paths(value, [.. here, key]))
                yield return path;
    }

    private async Task<Things> Make()
    {
        var order = await PlacedOrder.At(shop, customer: shop.People.Customer.Customer);
        return new(shop, order, new ImportId(Guid.CreateVersion7()), new CartId(Guid.CreateVersion7()), shop.People.Colleague.Staff!.Id);
    }
}
