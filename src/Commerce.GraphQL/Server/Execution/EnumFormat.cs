using System.Text;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>Writes a C# enum by its schema name, from bytes made beforehand.</summary>
internal sealed class EnumFormat<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, byte[]> _names = [];
    private readonly EnumType _type;

    public EnumFormat(EnumType type)
    {
        _type = type;
        foreach (var value in type.Values)
            if (value.Clr is T clr) _names[clr] = Encoding.UTF8.GetBytes($"\"{value.Name}\"");
        Format = new ScalarFormat<T>(Write);
    }

    public ScalarFormat<T> Format { get; }

    private void Write(ResponseBuffer output, T value)
    {
        if (!_names.TryGetValue(value, out var name)) throw EnumFormat.Unknown(_type, value.ToString());
        output.Raw(name);
    }
}

internal static class EnumFormat
{
    public static ScalarFormat<string> OfNames(EnumType type) => new((output, name) =>
    {
        if (type.Value(name) is null) throw Unknown(type, Inspection.Of(name));
        output.String(name);
    });

    public static ScalarFormat<object> OfObjects(EnumType type) => new((output, value) =>
    {
        var name = type.Values.Find(v => v.Clr.Equals(value))?.Name
            ?? (value is string text && type.Value(text) is not null ? text : null);
        output.String(name ?? throw Unknown(type, Inspection.Of(value)));
    });

    public static GraphQLException Unknown(EnumType type, string value) =>
        new($"Enum \"{type}\" cannot represent value: {value}", ErrorCodes.Internal);
}
