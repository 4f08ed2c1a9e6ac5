using System.Globalization;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>Result coercion of values whose C# type is only known at run time, to the letter of the specification.</summary>
internal static class LooseFormats
{
    public static void Int(ResponseBuffer output, object value)
    {
        var number = AsNumber(value);
        if (number is null || Math.Floor(number.Value) != number.Value || !double.IsFinite(number.Value))
            throw Bad($"Int cannot represent non-integer value: {Inspection.Of(value)}");
        if (number is > int.MaxValue or < int.MinValue)
            throw Bad($"Int cannot represent non 32-bit signed integer value: {Inspection.Of(value)}");
        output.Number((long)number.Value);
    }

    public static void Float(ResponseBuffer output, object value)
    {
        if (AsNumber(value) is not { } number || !double.IsFinite(number))
            throw Bad($"Float cannot represent non numeric value: {Inspection.Of(value)}");
        output.Number(number);
    }

    public static void String(ResponseBuffer output, object value)
    {
        if (value is string or bool || (IsNumber(value) && double.IsFinite(AsNumber(value)!.Value))) output.String(Text(value));
        else throw Bad($"String cannot represent value: {Inspection.Of(value)}");
    }

    public static void Boolean(ResponseBuffer output, object value)
    {
        if (value is bool flag) output.Boolean(flag);
        else if (IsNumber(value) && double.IsFinite(AsNumber(value)!.Value)) output.Boolean(AsNumber(value) != 0);
        else throw Bad($"Boolean cannot represent a non boolean value: {Inspection.Of(value)}");
    }

    public static void Id(ResponseBuffer output, object value)
    {
        if (value is string or Guid || (IsNumber(value) && Math.Floor(AsNumber(value)!.Value) == AsNumber(value)))
            output.String(Text(value));
        else throw Bad($"ID cannot represent value: {Inspection.Of(value)}");
    }

    private static string Text(object value) => value is string text ? text : Inspection.Of(value);

    private static bool IsNumber(object value) => value is int or long or short or byte or double or float or decimal;

    private static double? AsNumber(object value) => value switch
    {
        bool flag => flag ? 1 : 0,
        string { Length: > 0 } text =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ when IsNumber(value) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static GraphQLException Bad(string message) => new(message, ErrorCodes.Internal);
}
