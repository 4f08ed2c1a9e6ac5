using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Types;

public class InputBindingTests
{
    private enum Size { Small, ExtraLarge }

    private sealed record ThingId(Guid Value);

    private sealed record Inner(int A, string? B = "given by C#");

    private sealed record Input(
        ThingId Id, Size? Size, IReadOnlyList<ThingId>? Others, List<Inner> Inners, Optional<string?> Note, Optional<int> Count, decimal Price,
        long Big = 5);

    private const string Sdl = """
        enum Size { SMALL EXTRA_LARGE }
        input Inner { a: Int! b: String }
        input Input { id: ID! size: Size others: [ID!] inners: [Inner!]! note: String count: Int price: Float! = 2 big: Int }
        input Either @oneOf { a: Int b: String }
        type Query { show(input: Input!): String! either(by: Either!): String! ids(of: [ID!]! = ["x"]): String! long(of: Int!): Float }
        """;

    private sealed record Either(int? A, string? B);

    private static readonly GraphQLExecutor Executor = new(SchemaBuilder.FromSdl(Sdl)
        .ScalarAs("ID", text => new ThingId(Guid.Parse(text)), id => id.Value.ToString())
        .Enum<Size>().Input<Inner>().Input<Input>().Input<Either>()
        .Query(q => q
            .Field("show", c => Show(c.Arg<Input>("input")))
            .Field("either", c => c.Arg<Either>("by").ToString())
            .Field("ids", c => c.Has("of") ? string.Join(',', c.Arg<List<string>>("of")) : "none")
            .Field("long", c => (double)c.Arg<long>("of")))
        .Build());

    private const string Id = "00000000-0000-0000-0000-000000000001";

    [Fact]
    public async Task A_record_gets_its_fields_by_the_names_of_its_parameters()
    {
        var answer = await TestServer.RunAsync(Executor, "query ($i: Input!) { show(input: $i) }", new
        {
            i = new { id = Id, size = "EXTRA_LARGE", others = Id, inners = new object[] { new { a = 1, b = (string?)null }, new { a = 2 } }, note = (string?)null, big = 7 },
        });
        Assert.Equal("""{"data":{"show":"1 ExtraLarge [1] [1: 2:given by C#] note given:True '' count given:False price 2 big 7"}}""", answer);
    }

    [Fact]
    public async Task Literals_and_variables_make_the_same_record() => Assert.Equal(
        """{"data":{"show":"1  [] [3:x] note given:False '' count given:True price 1.5 big 5"}}""",
        await TestServer.RunAsync(Executor, $$"""query ($n: Int) { show(input: { id: "{{Id}}", inners: { a: 3, b: "x" }, count: $n, price: 1.5 }) }""", new { n = 4 }));

    [Theory]
    [InlineData("{ either(by: { a: 1 }) }", "Either { A = 1, B =  }")]
    [InlineData("{ either(by: { b: \\\"x\\\" }) }", "Either { A = , B = x }")]
    public async Task One_of_is_bound_with_the_others_null(string query, string shown) =>
        Assert.Contains(shown, await TestServer.RunAsync(Executor, query.Replace("\\", "", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ show(input: { id: "no guid", inners: [] }) }""", null)]
    [InlineData("query ($i: Input!) { show(input: $i) }", """{"i":{"id":"no guid","inners":[]}}""")]
    public async Task An_id_that_its_type_refuses_is_bad_input_and_no_bug(string query, string? variables)
    {
        var answer = await TestServer.RunAsync(Executor, query, variables);
        Assert.Contains(ErrorCodes.BadUserInput, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(ErrorCodes.Internal, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_convert_to_lists_and_wider_numbers() => Assert.Equal(
        """{"data":{"ids":"x","one":"y","long":5}}""",
        await TestServer.RunAsync(Executor, """{ ids one: ids(of: "y") long(of: 5) }"""));

    private static string Show(Input i) =>
        $"{i.Id.Value.ToString()[^1]} {i.Size} [{string.Join(' ', i.Others?.Select(o => o.Value.ToString()[^1]) ?? [])}] "
        + $"[{string.Join(' ', i.Inners.Select(n => $"{n.A}:{n.B}"))}] note given:{i.Note.IsGiven} '{i.Note.Value}' count given:{i.Count.IsGiven} "
        + FormattableString.Invariant($"price {i.Price} big {i.Big}");
}
