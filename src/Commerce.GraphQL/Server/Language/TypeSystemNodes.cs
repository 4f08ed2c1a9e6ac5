namespace Commerce.GraphQL.Server.Language;

internal enum TypeDefinitionKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
}

internal sealed class SchemaDefinitionNode : DefinitionNode
{
    public bool IsExtension { get; init; }
    public required IReadOnlyList<DirectiveNode> Directives { get; init; }
    public required IReadOnlyList<OperationTypeNode> OperationTypes { get; init; }
}

internal sealed class OperationTypeNode : Node
{
    public required OperationKind Operation { get; init; }
    public required NamedTypeNode Type { get; init; }
}

/// <summary>Any of the six kinds of type, or an extension of one; the lists that a kind does not have are empty.</summary>
internal sealed class TypeDefinitionNode : DefinitionNode
{
    public required TypeDefinitionKind Kind { get; init; }
    public bool IsExtension { get; init; }
    public required NameNode Name { get; init; }
    public required IReadOnlyList<DirectiveNode> Directives { get; init; }
    public IReadOnlyList<NamedTypeNode> Interfaces { get; init; } = [];
    public IReadOnlyList<FieldDefinitionNode> Fields { get; init; } = [];
    public IReadOnlyList<InputValueDefinitionNode> InputFields { get; init; } = [];
    public IReadOnlyList<NamedTypeNode> MemberTypes { get; init; } = [];
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; init; } = [];
}

internal sealed class FieldDefinitionNode : DefinitionNode
{
    public required NameNode Name { get; init; }
    public required IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; }
    public required TypeNode Type { get; init; }
    public required IReadOnlyList<DirectiveNode> Directives { get; init; }
}

internal sealed class InputValueDefinitionNode : DefinitionNode
{
    public required NameNode Name { get; init; }
    public required TypeNode Type { get; init; }
    public ValueNode? DefaultValue { get; init; }
    public required IReadOnlyList<DirectiveNode> Directives { get; init; }
}

internal sealed class EnumValueDefinitionNode : DefinitionNode
{
    public required NameNode Name { get; init; }
    public required IReadOnlyList<DirectiveNode> Directives { get; init; }
}

internal sealed class DirectiveDefinitionNode : DefinitionNode
{
    public required NameNode Name { get; init; }
    public required IReadOnlyList<InputValueDefinitionNode> Arguments { get; init; }
    public bool IsRepeatable { get; init; }
    public required IReadOnlyList<NameNode> Locations { get; init; }
}
