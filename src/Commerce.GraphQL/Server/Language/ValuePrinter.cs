using System.Text;

namespace Commerce.GraphQL.Server.Language;

/// <summary>Writes a value as the reference implementation's printer does, for messages and for SDL.</summary>
internal static class ValuePrinter
{
    public static string Print(ValueNode value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: text.Append('$').Append(variable.Name.Value); break;
            case IntValueNode number: text.Append(number.Value); break;
            case FloatValueNode number: text.Append(number.Value); break;
            case StringValueNode { IsBlock: true } block: text.Append(BlockString.Print(block.Value)); break;
            case StringValueNode words: AppendString(text, words.Value); break;
            case BooleanValueNode boolean: text.Append(boolean.Value ? "true" : "false"); break;
            case NullValueNode: text.Append("null"); break;
            case EnumValueNode name: text.Append(name.Value); break;
            case ListValueNode list: AppendList(text, list); break;
            case ObjectValueNode fields: AppendObject(text, fields); break;
        }
    }

    private static void AppendList(StringBuilder text, ListValueNode list)
    {
        text.Append('[');
        for (var i = 0; i < list.Values.Count; i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, list.Values[i]);
        }
        text.Append(']');
    }

    private static void AppendObject(StringBuilder text, ObjectValueNode value)
    {
        text.Append('{');
        for (var i = 0; i < value.Fields.Count; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(value.Fields[i].Name.Value).Append(": ");
            Append(text, value.Fields[i].Value);
        }
        text.Append('}');
    }

    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append($"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }
        text.Append('"');
    }
}
