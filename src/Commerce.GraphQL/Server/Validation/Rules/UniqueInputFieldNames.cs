using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A field of an input object is given once.</summary>
internal sealed class UniqueInputFieldNames(ValidationContext context) : Rule(context)
{
    private readonly Stack<Dictionary<string, NameNode>> _known = new();

    public override bool Enter(Node node, Node? parent)
    {
        if (node is ObjectValueNode) _known.Push(new Dictionary<string, NameNode>(StringComparer.Ordinal));
        else if (node is ObjectFieldNode { Name: var name } && !_known.Peek().TryAdd(name.Value, name))
            Report($"There can be only one input field named \"{name.Value}\".", _known.Peek()[name.Value], name);
        return true;
    }

    public override void Leave(Node node)
    {
        if (node is ObjectValueNode) _known.Pop();
    }
}
