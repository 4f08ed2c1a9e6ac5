using System.Globalization;
using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Types;

/// <summary>A default value as introspection shows it: what it means for its type, rather than how it was typed.</summary>
internal static class DefaultPrinter
{
    public static string Print(InputValue value) => ValuePrinter.Print(Normalize(value.Type, value.DefaultLiteral!));

    private static ValueNode Normalize(GraphQLType type, ValueNode node) => (type.Nullable, node) switch
    {
        (_, NullValueNode) => node,
        (ListType list, ListValueNode values) =>
            new ListValueNode { Values = [.. values.Values.Select(v => Normalize(list.OfType, v))] },
        (ListType list, _) => Normalize(list.OfType, node),
        (InputObjectType input, ObjectValueNode fields) => new ObjectValueNode { Fields = [.. Fields(input, fields)] },
        (ScalarType { Name: "Float" }, FloatValueNode number) => Number(number.Value),
        (ScalarType { Name: "Float" }, IntValueNode number) => Number(number.Value),
        (ScalarType { Name: "ID" }, StringValueNode text) when IsWhole(text.Value) => new IntValueNode { Value = text.Value },
        (_, StringValueNode { IsBlock: true } text) => new StringValueNode { Value = text.Value },
        _ => node,
    };

    private static IEnumerable<ObjectFieldNode> Fields(InputObjectType type, ObjectValueNode node)
    {
        foreach (var field in type.Fields)
        {
            var given = node.Fields.FirstOrDefault(f => f.Name.Value == field.Name)?.Value ?? field.DefaultLiteral;
            if (given is not null)
                yield return new ObjectFieldNode { Name = new NameNode { Value = field.Name }, Value =
                    Normalize(field.Type, given) };
        }
    }

    private static ValueNode Number(string text)
    {
        var number = JavaScriptNumber.Format(double.Parse(text, CultureInfo.InvariantCulture));
        return IsWhole(number) ? new IntValueNode { Value = number } : new FloatValueNode { Value = number };
    }

    private static bool IsWhole(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && (digits is "0" || digits[0] != '0') && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
