using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Types;

/// <summary>A literal in a document becomes a C# value, or false where the specification calls it invalid.</summary>
internal static class LiteralCoercion
{
    public static bool TryCoerce(GraphQLType type, ValueNode node, VariableValues variables, out object? value)
    {
        if (node is VariableNode variable)
            return variables.TryGet(variable.Name.Value, out value) && !(value is null && type.IsNonNull);
        value = null;
        if (type is NonNullType nonNull)
            return node is not NullValueNode && TryCoerce(nonNull.OfType, node, variables, out value);
        if (node is NullValueNode) return true;
        return type switch
        {
            ListType list => TryList(list, node, variables, out value),
            InputObjectType input => node is ObjectValueNode fields && TryObject(input, fields, variables, out value),
            EnumType @enum => TryEnum(@enum, node, out value),
            _ => TryScalar((ScalarType)type, node, out value),
        };
    }

    private static bool TryList(ListType type, ValueNode node, VariableValues variables, out object? value)
    {
        var items = new List<object?>();
        value = null;
        foreach (var itemNode in node is ListValueNode list ? list.Values : [node])
        {
            if (IsMissing(itemNode, variables))
            {
                if (type.OfType.IsNonNull) return false;
                items.Add(null);
                continue;
            }
            if (!TryCoerce(type.OfType, itemNode, variables, out var item)) return false;
            items.Add(item);
        }
        value = NaturalType.MakeArray(type, items);
        return true;
    }

    private static bool TryObject(InputObjectType type, ObjectValueNode node, VariableValues variables, out object? value)
    {
        value = null;
        var slots = new object?[type.Fields.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            var field = type.Fields[i];
            var given = Find(node, field.Name);
            if (given is null || IsMissing(given, variables))
            {
                if (field.IsRequired) return false;
                slots[i] = field.HasDefault ? field.Default : NotGiven.Value;
            }
            else if (!TryCoerce(field.Type, given, variables, out slots[i]))
            {
                return false;
            }
        }
        if (type.IsOneOf && !HasExactlyOne(slots)) return false;
        try
        {
            value = type.Create(slots);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }

    public static bool HasExactlyOne(object?[] slots)
    {
        var given = 0;
        foreach (var slot in slots)
        {
            if (slot is NotGiven) continue;
            if (slot is null) return false;
            given++;
        }
        return given == 1;
    }

    private static ValueNode? Find(ObjectValueNode node, string name)
    {
        for (var i = node.Fields.Count - 1; i >= 0; i--)
            if (node.Fields[i].Name.Value == name) return node.Fields[i].Value;
        return null;
    }

    private static bool IsMissing(ValueNode node, VariableValues variables) =>
        node is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);

    private static bool TryEnum(EnumType type, ValueNode node, out object? value)
    {
        value = node is EnumValueNode name ? type.Value(name.Value)?.Clr : null;
        return value is not null;
    }

    private static bool TryScalar(ScalarType type, ValueNode node, out object? value)
    {
        value = null;
        if (node is EnumValueNode or ListValueNode or ObjectValueNode && type.Parse is null) return false;
        try
        {
            value = type.ParseLiteral(node);
            return true;
        }
        catch (Exception e) when (e is GraphQLException or FormatException or OverflowException or ArgumentException)
        {
            return false;
        }
    }
}
