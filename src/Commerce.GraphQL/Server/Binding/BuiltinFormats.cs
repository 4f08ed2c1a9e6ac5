using System.Globalization;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>Which C# types are written as the five scalars, and how.</summary>
internal static class BuiltinFormats
{
    public static void Bind(Schema schema)
    {
        var ints = Formats(schema, "Int");
        Add<int>(ints, static (output, value) => output.Number(value));
        Add<short>(ints, static (output, value) => output.Number(value));
        Add<byte>(ints, static (output, value) => output.Number(value));
        Add<long>(ints, static (output, value) => output.Number(value is >= int.MinValue and <= int.MaxValue
            ? value
            : throw Bad(
                "Int cannot represent non 32-bit signed integer value: " + value.ToString(CultureInfo.InvariantCulture))));

        var floats = Formats(schema, "Float");
        Add<double>(floats, static (output, value) => output.Number(double.IsFinite(value)
            ? value
            : throw Bad($"Float cannot represent non numeric value: {Inspection.Of(value)}")));
        Add<float>(floats, static (output, value) => output.Number(double.IsFinite(value)
            ? double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : throw Bad($"Float cannot represent non numeric value: {Inspection.Of(value)}")));
        Add<int>(floats, static (output, value) => output.Number(value));
        Add<long>(floats, static (output, value) => output.Number(value));
        Add<decimal>(floats, static (output, value) => output.Number((double)value));

        Add<string>(Formats(schema, "String"), static (output, value) => output.String(value));
        Add<bool>(Formats(schema, "Boolean"), static (output, value) => output.Boolean(value));

        var ids = Formats(schema, "ID");
        Add<string>(ids, static (output, value) => output.String(value));
        Add<int>(ids, static (output, value) => output.String(value.ToString(CultureInfo.InvariantCulture)));
        Add<long>(ids, static (output, value) => output.String(value.ToString(CultureInfo.InvariantCulture)));
        Add<Guid>(ids, static (output, value) => output.String(value.ToString()));

        Add<object>(ints, LooseFormats.Int);
        Add<object>(floats, LooseFormats.Float);
        Add<object>(ids, LooseFormats.Id);
        Add<object>(Formats(schema, "String"), LooseFormats.String);
        Add<object>(Formats(schema, "Boolean"), LooseFormats.Boolean);
    }

    private static Dictionary<Type, ScalarFormat> Formats(Schema schema, string name) => ((ScalarType)schema.Type(name)!).Formats;

    private static void Add<T>(Dictionary<Type, ScalarFormat> formats, Action<ResponseBuffer, T> write) =>
        formats[typeof(T)] = new ScalarFormat<T>(write);

    private static GraphQLException Bad(string message) => new(message, ErrorCodes.Internal);
}
