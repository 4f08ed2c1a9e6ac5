using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Tests.Server.Language;

public class ParserTests
{
    [Fact]
    public void Every_kind_of_definition_and_extension_is_read()
    {
        var document = Parser.Parse(""""
            "The schema" schema @a { query: Q mutation: M }
            extend schema @b
            extend schema { subscription: S }
            """
              Block
                indented
            """
            scalar Date @specifiedBy(url: "x") extend scalar Date @a
            type Q implements & A & B @a { "field" f("arg" x: [Int!]! = [1] @a, y: E = V): T! @deprecated }
            extend type Q implements C { g: Int } extend type Q @b
            interface A implements B { f: Int } extend interface A { g: Int }
            union U @a = | A | B extend union U = C
            enum E { "v" V @deprecated(reason: "r") W } extend enum E { X }
            input I @oneOf { a: Int = 1 b: [I!] = [{ a: 1 }] } extend input I { c: Boolean }
            "d" directive @a(x: Int = 1) repeatable on | FIELD | OBJECT
            "q" query Name($v: Int! = 1 @a) @b { alias: f(x: $v, y: null) @a ... on T @a { g } ...F ... @include(if: true) { h } }
            subscription { s }
            fragment F on T @a { f }
            """");

        Assert.Equal(20, document.Definitions.Count);
        Assert.Equal("Block\n  indented", ((TypeDefinitionNode)document.Definitions[3]).Description);
        Assert.Equal(3, document.Definitions.OfType<TypeDefinitionNode>().Single(t => t is { Kind: TypeDefinitionKind.Object, IsExtension: false }).Interfaces.Count + 1);
    }

    [Theory]
    [InlineData("\"\"\"a\\\"\"\"b\"\"\"", "a\"\"\"b")]
    [InlineData("\"\"\"\n\n   one\n\n    two\n   \n\"\"\"", "one\n\n two")]
    [InlineData("\"\"\"\"quoted\" \"\"\"", "\"quoted\" ")]
    [InlineData("\"\\u0041\\u{1F600}\\uD83D\\uDE00\\t\"", "A😀😀\t")]
    public void Strings_mean_what_the_specification_says(string literal, string meaning) =>
        Assert.Equal(meaning, ((StringValueNode)Parser.ParseConstValue(literal)).Value);

    [Fact]
    public void A_location_counts_lines_of_every_kind()
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse("{\r\n a\r  b\n   ? }")).Error;
        Assert.Equal([new SourceLocation(4, 4)], error.Locations);
        Assert.Equal("Syntax Error: Unexpected character: \"?\".", error.Message);
    }

    [Fact]
    public void The_token_limit_stops_reading_and_has_its_own_code()
    {
        Assert.Single(Parser.Parse("{ a b }", 4).Definitions);
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse("{ a b }", 3)).Error;
        Assert.Equal(ErrorCodes.TooManyTokens, error.Code);
    }

    [Theory]
    [InlineData("{a")]
    [InlineData("{...on T")]
    [InlineData("[")]
    [InlineData("{a(x:[")]
    [InlineData("{a(x:{b:")]
    [InlineData("query($a:[")]
    public void No_nesting_exhausts_the_stack(string opening)
    {
        var body = opening[..(opening.Length - 1)] is var head && opening is "[" ? "{a(x:" : head;
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(body + string.Concat(Enumerable.Repeat(opening[^1] == 'a' ? "{a" : opening, 100_000)))).Error;
        Assert.Contains(error.Code, new[] { ErrorCodes.TooDeep, ErrorCodes.ParseFailed });
    }
}
