using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>Every fragment is of use to some operation.</summary>
internal sealed class NoUnusedFragments(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent) => node is DocumentNode;

    public override void Leave(Node node)
    {
        if (node is not DocumentNode document) return;
        var used = Context.ReferencedFragments(document.Definitions.OfType<OperationDefinitionNode>())
            .Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
            if (!used.Contains(fragment.Name.Value)) Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
    }
}
