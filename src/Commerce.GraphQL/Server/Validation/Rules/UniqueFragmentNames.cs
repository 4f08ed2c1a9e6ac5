using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A fragment name means one fragment.</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : Rule(context)
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override bool Enter(Node node, Node? parent)
    {
        if (node is not FragmentDefinitionNode { Name: var name }) return node is DocumentNode;
        if (!_known.TryAdd(name.Value, name))
            Report($"There can be only one fragment named \"{name.Value}\".", _known[name.Value], name);
        return false;
    }
}
