using System.Text.Json;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Reference;

/// <summary>
/// What npm's <c>graphql</c> 16.15 answered to each document, down to messages, locations, paths and the order of keys.
/// <c>generate.mjs</c> writes the answers anew.
/// </summary>
public class ReferenceTests
{
    private static readonly JsonElement Reference = Read();
    private static readonly GraphQLExecutor Executor = ReferenceCase.Executor(Reference.GetProperty("data"));

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
        var difference = await ReferenceCase.Difference(Executor, Reference.GetProperty("cases")[index]);
        Assert.True(difference is null, $"{group}: {difference}");
    }

    private static JsonElement Read() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Server", "Reference", "reference.json"))).RootElement;
}
