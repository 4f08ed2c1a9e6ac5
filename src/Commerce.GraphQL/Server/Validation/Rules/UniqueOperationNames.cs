using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>An operation name means one operation.</summary>
internal sealed class UniqueOperationNames(ValidationContext context) : Rule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override bool Enter(Node node, Node? parent)
    {
        if (node is not OperationDefinitionNode { Name: { } name }) return node is DocumentNode;
        if (!_known.TryAdd(name.Value, name))
            Report($"There can be only one operation named \"{name.Value}\".", _known[name.Value], name);
        return false;
    }
}
