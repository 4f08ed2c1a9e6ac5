namespace Commerce.GraphQL.Server.Language;

/// <summary>A reference to a type, as written.</summary>
internal abstract class TypeNode : Node;

internal sealed class NamedTypeNode : TypeNode
{
    public required NameNode Name { get; init; }
    public override string ToString() => Name.Value;
}

internal sealed class ListTypeNode : TypeNode
{
    public required TypeNode OfType { get; init; }
    public override string ToString() => $"[{OfType}]";
}

internal sealed class NonNullTypeNode : TypeNode
{
    public required TypeNode OfType { get; init; }
    public override string ToString() => $"{OfType}!";
}
