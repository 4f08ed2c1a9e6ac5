using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>Whether two literals are the same text but for layout and the order of an object's fields.</summary>
internal static class SameValues
{
    public static bool Arguments(IReadOnlyList<ArgumentNode> first, IReadOnlyList<ArgumentNode> second, Action spend)
    {
        if (first.Count != second.Count) return false;
        foreach (var argument in first)
        {
            ArgumentNode? match = null;
            foreach (var candidate in second)
            {
                spend();
                if (candidate.Name.Value == argument.Name.Value) match = candidate;
            }
            if (match is null || !Same(argument.Value, match.Value, spend)) return false;
        }
        return true;
    }

    private static bool Same(ValueNode first, ValueNode second, Action spend)
    {
        spend();
        return (first, second) switch
        {
            (VariableNode a, VariableNode b) => a.Name.Value == b.Name.Value,
            (IntValueNode a, IntValueNode b) => a.Value == b.Value,
            (FloatValueNode a, FloatValueNode b) => a.Value == b.Value,
            (StringValueNode a, StringValueNode b) => a.Value == b.Value && a.IsBlock == b.IsBlock,
            (BooleanValueNode a, BooleanValueNode b) => a.Value == b.Value,
            (NullValueNode, NullValueNode) => true,
            (EnumValueNode a, EnumValueNode b) => a.Value == b.Value,
            (ListValueNode a, ListValueNode b) => SameItems(a.Values, b.Values, spend),
            (ObjectValueNode a, ObjectValueNode b) => SameFields(a, b, spend),
            _ => false,
        };
    }

    private static bool SameItems(IReadOnlyList<ValueNode> first, IReadOnlyList<ValueNode> second, Action spend)
    {
        if (first.Count != second.Count) return false;
        for (var i = 0; i < first.Count; i++)
            if (!Same(first[i], second[i], spend)) return false;
        return true;
    }

    private static bool SameFields(ObjectValueNode first, ObjectValueNode second, Action spend)
    {
        if (first.Fields.Count != second.Fields.Count) return false;
        var a = first.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal).ToList();
        var b = second.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal).ToList();
        for (var i = 0; i < a.Count; i++)
            if (a[i].Name.Value != b[i].Name.Value || !Same(a[i].Value, b[i].Value, spend)) return false;
        return true;
    }
}
