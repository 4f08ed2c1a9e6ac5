namespace Commerce.GraphQL.Server.Language;

internal abstract class ValueNode : Node;

internal sealed class VariableNode : ValueNode
{
    public required NameNode Name { get; init; }
}

internal sealed class IntValueNode : ValueNode
{
    public required string Value { get; init; }
}

internal sealed class FloatValueNode : ValueNode
{
    public required string Value { get; init; }
}

internal sealed class StringValueNode : ValueNode
{
    public required string Value { get; init; }
    public bool IsBlock { get; init; }
}

internal sealed class BooleanValueNode : ValueNode
{
    public required bool Value { get; init; }
}

internal sealed class NullValueNode : ValueNode;

internal sealed class EnumValueNode : ValueNode
{
    public required string Value { get; init; }
}

internal sealed class ListValueNode : ValueNode
{
    public required IReadOnlyList<ValueNode> Values { get; init; }
}

internal sealed class ObjectValueNode : ValueNode
{
    public required IReadOnlyList<ObjectFieldNode> Fields { get; init; }
}

internal sealed class ObjectFieldNode : Node
{
    public required NameNode Name { get; init; }
    public required ValueNode Value { get; init; }
}
