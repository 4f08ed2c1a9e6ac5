using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server.Types;

public class SchemaBuildTests
{
    private sealed record Thing(int Id, string Name);

    [Fact]
    public void Everything_that_is_missing_is_listed_at_once()
    {
        var problems = Problems("""
            scalar Date enum Colour { RED } input In { a: Int }
            type Query { thing(id: Int): Thing colour: Colour }
            type Thing { id: Int! name: String! size: Int born: Date }
            """, b => b.Type<Thing>());

        Assert.Contains("Scalar Date is not bound.", problems);
        Assert.Contains("Query.thing is not bound.", problems);
        Assert.Contains("Query.colour is not bound.", problems);
        Assert.Contains("Thing.size is not bound and Thing has no such property.", problems);
        Assert.DoesNotContain(problems, p => p.Contains("Thing.name", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("type Query { a: Int }", "a", "Query.a: Int is String, which is not written as Int.")]
    [InlineData("type Query { a: [String] }", "a", "Query.a: [String] is String, not a list.")]
    [InlineData("type Query { b: String }", "a", "Query.a is bound, but the schema has no such field.")]
    public void A_binding_that_does_not_fit_is_refused(string sdl, string field, string problem) =>
        Assert.Contains(problem, Problems(sdl, b => b.Query(q => q.Field(field, _ => "text"))));

    [Fact]
    public void A_task_bound_as_a_value_is_told_to_use_the_other_method() =>
        Assert.Contains("Query.a: String is a task; bind it with FieldAsync.",
            Problems("type Query { a: String }", b => b.Query(q => q.Field("a", async _ => { await Task.Yield(); return "x"; }))));

    [Fact]
    public void An_input_record_must_take_every_field() => Assert.Contains(
        "Input Thing.colour: Thing has no constructor parameter of that name.",
        Problems("type Query { a: Int } input Thing { id: Int! name: String! colour: String }",
            b => b.Input<Thing>().Query(q => q.Field("a", _ => 1))));

    [Theory]
    [InlineData("type Query { a: Unknown }", "Unknown type \"Unknown\" at Query.a.")]
    [InlineData("type Query { a: I } input I { b: Int }", "The type of Query.a must be Output Type but got: I.")]
    [InlineData("type Query { a(x: Query): Int }", "The type of Query.a(x:) must be Input Type but got: Query.")]
    [InlineData("type Query implements A { b: Int } interface A { a: Int }", "Interface field A.a expected but Query does not provide it.")]
    [InlineData("type Query implements A { a: String } interface A { a: Int }", "Interface field A.a expects type Int but Query.a is type String.")]
    [InlineData("type Query implements A { a(x: Int!): Int } interface A { a: Int }", "Object field Query.a includes required argument x that is missing from the Interface field A.a.")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "There can be only one type named \"Query\".")]
    [InlineData("type Query { a: Int a: Int }", "Field \"Query.a\" can only be defined once.")]
    [InlineData("type Query { a: Int } union U", "Union type U must define one or more member types.")]
    [InlineData("type Query { a: Int } input I { i: I! }", "Cannot reference Input Object \"I\" within itself through non-null fields.")]
    [InlineData("type Query { a: Int } input I @oneOf { i: Int! }", "OneOf input field I.i must be nullable.")]
    [InlineData("type Query { a: Int @nope }", "Unknown directive \"@nope\" at Query.a.")]
    [InlineData("type Query { a: Int @oneOf }", "Directive \"@oneOf\" may not be used on FIELD_DEFINITION (Query.a).")]
    [InlineData("type Query { __a: Int }", "Name \"__a\" must not begin with \"__\".")]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData("type Query { a: ", "Syntax Error: Expected Name, found <EOF>. (1:17)")]
    public void A_schema_that_breaks_the_specification_is_refused(string sdl, string problem) =>
        Assert.Contains(problem, Problems(sdl, b => b));

    [Fact]
    public void A_schema_prints_itself_and_reads_what_it_printed()
    {
        var printed = SampleSchema.Build().Print();
        Assert.StartsWith("schema {\n  query: Query\n  mutation: Mutation\n  subscription: Subscription\n}\n\ndirective @auth(role: Role!) repeatable on FIELD_DEFINITION | OBJECT\n", printed, StringComparison.Ordinal);
        Assert.Contains("input PlaceOrderInput {\n  idempotencyKey: ID!\n  lines: [LineInput!]!\n  note: String\n  state: OrderState = PLACED\n}\n", printed, StringComparison.Ordinal);
        Assert.Contains("  old: String @deprecated(reason: \"Use title\")\n", printed, StringComparison.Ordinal);
        Assert.Contains("union PlaceOrderError = OutOfStock | StoreClosed\n", printed, StringComparison.Ordinal);
        Assert.Equal(printed, SampleSchema.Builder(printed).Build().Print());
    }

    [Fact]
    public void Descriptions_and_extensions_are_part_of_what_is_printed()
    {
        var schema = SchemaBuilder.FromSdl("\"All\" schema { query: Root } \"The root\" type Root { \"A \\\"field\\\"\" a(\"an argument\" x: Int = 1): Int }",
            "extend type Root @d { b: Int } directive @d on OBJECT").Query(q => q.Field("a", _ => 1).Field("b", _ => 2)).Build();
        Assert.Equal(
            "\"\"\"\nAll\n\"\"\"\nschema {\n  query: Root\n}\n\ndirective @d on OBJECT\n\n\"\"\"\nThe root\n\"\"\"\ntype Root @d {\n  \"\"\"\n  A \"field\"\n  \"\"\"\n"
            + "  a(\n    \"\"\"\n    an argument\n    \"\"\"\n    x: Int = 1\n  ): Int\n  b: Int\n}\n", schema.Print());
    }

    private static IReadOnlyList<string> Problems(string sdl, Func<SchemaBuilder, SchemaBuilder> bind) =>
        Assert.Throws<SchemaException>(() => bind(SchemaBuilder.FromSdl(sdl)).Build()).Problems;
}
