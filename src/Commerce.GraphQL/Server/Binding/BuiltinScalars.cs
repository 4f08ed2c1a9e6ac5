using System.Globalization;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>The five scalars of the specification, with its messages as the reference implementation words them.</summary>
internal static class BuiltinScalars
{
    public static void Bind(Schema schema)
    {
        BindInput(schema, "Int", typeof(int), input => ParseInt(input));
        BindInput(schema, "Float", typeof(double), input => ParseFloat(input));
        BindInput(schema, "String", typeof(string), input => input.Kind == ScalarInputKind.String
            ? input.Text
            : throw Bad($"String cannot represent a non string value: {input.Quoted}"));
        BindInput(schema, "Boolean", typeof(bool), input => input.Kind == ScalarInputKind.Boolean
            ? input.Text == "true"
            : throw Bad($"Boolean cannot represent a non boolean value: {input.Quoted}"));
        BindInput(schema, "ID", typeof(string), ParseId);
        BuiltinFormats.Bind(schema);
        foreach (var scalar in new[] { "Int", "Float" }) BindWider((ScalarType)schema.Type(scalar)!);
        var id = (ScalarType)schema.Type("ID")!;
        id.Conversions[typeof(Guid)] = text => Guid.Parse((string)text);
        id.Conversions[typeof(long)] = text => long.Parse((string)text, CultureInfo.InvariantCulture);
        id.Conversions[typeof(int)] = text => int.Parse((string)text, CultureInfo.InvariantCulture);
    }

    private static void BindInput(Schema schema, string name, Type clrType, Func<ScalarInput, object> parse)
    {
        var scalar = (ScalarType)schema.Type(name)!;
        scalar.ClrType = clrType;
        scalar.Parse = parse;
    }

    private static void BindWider(ScalarType scalar)
    {
        scalar.Conversions[typeof(long)] = value => Convert.ToInt64(value, CultureInfo.InvariantCulture);
        scalar.Conversions[typeof(double)] = value => Convert.ToDouble(value, CultureInfo.InvariantCulture);
        scalar.Conversions[typeof(decimal)] = value => Convert.ToDecimal(value, CultureInfo.InvariantCulture);
    }

    private static object ParseInt(ScalarInput input)
    {
        if (input.Kind != ScalarInputKind.Int) throw Bad($"Int cannot represent non-integer value: {input.Quoted}");
        var number = input.Number;
        if (number is >= int.MinValue and <= int.MaxValue) return (int)number;
        throw Bad($"Int cannot represent non 32-bit signed integer value: {input.Quoted}");
    }

    private static object ParseFloat(ScalarInput input)
    {
        if (input.Kind is not (ScalarInputKind.Int or ScalarInputKind.Float))
            throw Bad($"Float cannot represent non numeric value: {input.Quoted}");
        var number = input.Number;
        return double.IsFinite(number) ? number : throw Bad($"Float cannot represent non numeric value: {input.Quoted}");
    }

    private static object ParseId(ScalarInput input)
    {
        if (input.Kind == ScalarInputKind.String) return input.Text;
        // JSON's 1.0 and 1e3 are whole numbers; an id is what JavaScript would print for them.
        if (input.Kind == ScalarInputKind.Int) return input.IsLiteral ? input.Text : input.Quoted;
        throw Bad(input.IsLiteral
            ? $"ID cannot represent a non-string and non-integer value: {input.Quoted}"
            : $"ID cannot represent value: {input.Quoted}");
    }

    private static GraphQLException Bad(string message) => new(message, ErrorCodes.BadUserInput);
}
