using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Commerce.GraphQL.Server.Types;

/// <summary>Values as the reference implementation's <c>inspect</c> shows them in messages.</summary>
internal static class Inspection
{
    private const int MaxArrayLength = 10;
    private const int MaxDepth = 2;

    public static string Of(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    /// <summary>A C# value that a resolver returned.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        double number => Number(number),
        float number => Number(number),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "null",
    };

    /// <summary>As JavaScript's <c>JSON.stringify</c>: whatever is text stays as it is, other scripts and emoji included.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append(c).Append(text[++i]);
                continue;
            }
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append($"\\u{(int)c:x4}"),
                _ when char.IsSurrogate(c) => quoted.Append($"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }

    public static string Number(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        return JavaScriptNumber.Format(value);
    }

    private static void Append(StringBuilder text, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String: text.Append(Quote(value.GetString()!)); break;
            case JsonValueKind.Number: text.Append(Number(value.GetDouble())); break;
            case JsonValueKind.True: text.Append("true"); break;
            case JsonValueKind.False: text.Append("false"); break;
            case JsonValueKind.Array: AppendArray(text, value, depth); break;
            case JsonValueKind.Object: AppendObject(text, value, depth); break;
            default: text.Append("null"); break;
        }
    }

    private static void AppendArray(StringBuilder text, JsonElement array, int depth)
    {
        var length = array.GetArrayLength();
        if (length == 0)
        {
            text.Append("[]");
            return;
        }
        if (depth + 1 > MaxDepth)
        {
            text.Append("[Array]");
            return;
        }
        text.Append('[');
        for (var i = 0; i < Math.Min(length, MaxArrayLength); i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, array[i], depth + 1);
        }
        var more = length - MaxArrayLength;
        if (more == 1) text.Append(", ... 1 more item");
        else if (more > 1) text.Append(", ... ").Append(more).Append(" more items");
        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, JsonElement value, int depth)
    {
        if (!value.EnumerateObject().MoveNext())
        {
            text.Append("{}");
            return;
        }
        if (depth + 1 > MaxDepth)
        {
            text.Append("[Object]");
            return;
        }
        var separator = "{ ";
        foreach (var property in value.EnumerateObject())
        {
            text.Append(separator).Append(property.Name).Append(": ");
            Append(text, property.Value, depth + 1);
            separator = ", ";
        }
        text.Append(" }");
    }
}
