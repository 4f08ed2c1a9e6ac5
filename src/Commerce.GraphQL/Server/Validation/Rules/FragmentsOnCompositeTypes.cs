using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A fragment is on a type that has fields or members.</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is InlineFragmentNode { TypeCondition: { } condition } && IsLeaf(condition))
            Report($"Fragment cannot condition on non composite type \"{condition}\".", condition);
        else if (node is FragmentDefinitionNode fragment && IsLeaf(fragment.TypeCondition))
            Report($"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{fragment.TypeCondition}\".",
                fragment.TypeCondition);
        return true;
    }

    private bool IsLeaf(NamedTypeNode node) => Schema.Type(node.Name.Value) is { IsComposite: false };
}
