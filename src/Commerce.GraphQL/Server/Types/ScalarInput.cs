using System.Globalization;
using System.Text.Json;
using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Types;

public enum ScalarInputKind
{
    String,
    Int,
    Float,
    Boolean,
    Enum,
    List,
    Object,
}

/// <summary>What a client sent for a scalar, be it a literal in the document or JSON in the variables.</summary>
public readonly struct ScalarInput
{
    private readonly ValueNode? _literal;
    private readonly JsonElement _json;

    internal ScalarInput(ValueNode literal) => _literal = literal;

    internal ScalarInput(JsonElement json) => _json = json;

    public bool IsLiteral => _literal is not null;

    public ScalarInputKind Kind => _literal switch
    {
        StringValueNode => ScalarInputKind.String,
        IntValueNode => ScalarInputKind.Int,
        FloatValueNode => ScalarInputKind.Float,
        BooleanValueNode => ScalarInputKind.Boolean,
        EnumValueNode => ScalarInputKind.Enum,
        ListValueNode => ScalarInputKind.List,
        ObjectValueNode => ScalarInputKind.Object,
        _ => JsonKind(),
    };

    /// <summary>The string's meaning, the digits, <c>true</c> or <c>false</c>; JSON or GraphQL source for the rest.</summary>
    public string Text => _literal switch
    {
        StringValueNode text => text.Value,
        null when _json.ValueKind == JsonValueKind.String => _json.GetString()!,
        null => _json.GetRawText(),
        _ => ValuePrinter.Print(_literal),
    };

    /// <summary>As messages quote it, in the manner of the reference implementation.</summary>
    public string Quoted => _literal is not null ? ValuePrinter.Print(_literal) : Inspection.Of(_json);

    private ScalarInputKind JsonKind() => _json.ValueKind switch
    {
        JsonValueKind.String => ScalarInputKind.String,
        JsonValueKind.Number => IsWhole(_json) ? ScalarInputKind.Int : ScalarInputKind.Float,
        JsonValueKind.True or JsonValueKind.False => ScalarInputKind.Boolean,
        JsonValueKind.Array => ScalarInputKind.List,
        _ => ScalarInputKind.Object,
    };

    // JSON knows one kind of number: 1.0 and 1e3 are whole, as they are to the reference implementation.
    private static bool IsWhole(JsonElement number)
    {
        if (number.TryGetInt64(out _)) return true;
        return number.TryGetDouble(out var value) && double.IsFinite(value) && Math.Floor(value) == value;
    }

    internal double Number => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
