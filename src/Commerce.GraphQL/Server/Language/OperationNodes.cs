namespace Commerce.GraphQL.Server.Language;

internal enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}

internal sealed class OperationDefinitionNode : DefinitionNode
{
    public required OperationKind Operation { get; init; }
    public NameNode? Name { get; init; }
    public required IReadOnlyList<VariableDefinitionNode> Variables { get; init; }
    public required IReadOnlyList<DirectiveNode> Directives { get; init; }
    public required SelectionSetNode SelectionSet { get; init; }
}

internal sealed class VariableDefinitionNode : Node
{
    public required VariableNode Variable { get; init; }
    public required TypeNode Type { get; init; }
    public ValueNode? DefaultValue { get; init; }
    public required IReadOnlyList<DirectiveNode> Directives { get; init; }
}

internal sealed class FragmentDefinitionNode : DefinitionNode
{
    public required NameNode Name { get; init; }
    public required NamedTypeNode TypeCondition { get; init; }
    public required IReadOnlyList<DirectiveNode> Directives { get; init; }
    public required SelectionSetNode SelectionSet { get; init; }
}

internal sealed class SelectionSetNode : Node
{
    public required IReadOnlyList<SelectionNode> Selections { get; init; }
}

internal abstract class SelectionNode : Node
{
    public required IReadOnlyList<DirectiveNode> Directives { get; init; }
}

internal sealed class FieldNode : SelectionNode
{
    public NameNode? Alias { get; init; }
    public required NameNode Name { get; init; }
    public required IReadOnlyList<ArgumentNode> Arguments { get; init; }
    public SelectionSetNode? SelectionSet { get; init; }
    public string ResponseKey => (Alias ?? Name).Value;
}

internal sealed class FragmentSpreadNode : SelectionNode
{
    public required NameNode Name { get; init; }
}

internal sealed class InlineFragmentNode : SelectionNode
{
    public NamedTypeNode? TypeCondition { get; init; }
    public required SelectionSetNode SelectionSet { get; init; }
}
