namespace Commerce.GraphQL.Server.Language;

/// <summary>A piece of a parsed document; <see cref="Start"/> is the offset of its first token.</summary>
internal abstract class Node
{
    public int Start { get; init; }
}

internal sealed class NameNode : Node
{
    public required string Value { get; init; }
}

internal sealed class ArgumentNode : Node
{
    public required NameNode Name { get; init; }
    public required ValueNode Value { get; init; }
}

internal sealed class DirectiveNode : Node
{
    public required NameNode Name { get; init; }
    public required IReadOnlyList<ArgumentNode> Arguments { get; init; }
}

internal abstract class DefinitionNode : Node
{
    public string? Description { get; init; }
}

internal sealed class DocumentNode : Node
{
    public required Source Source { get; init; }
    public required IReadOnlyList<DefinitionNode> Definitions { get; init; }

    public FragmentDefinitionNode? Fragment(string name)
    {
        foreach (var definition in Definitions)
            if (definition is FragmentDefinitionNode fragment && fragment.Name.Value == name) return fragment;
        return null;
    }
}
