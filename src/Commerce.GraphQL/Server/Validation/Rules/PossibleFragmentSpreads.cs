using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A fragment can apply to some value where it is spread.</summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is InlineFragmentNode && Types.Type is CompositeType type && Excludes(type))
            Report(
                $"Fragment cannot be spread here as objects of type \"{Types.ParentType}\" can never be of type \"{type}\".",
                    node);
        else if (node is FragmentSpreadNode spread && Condition(spread.Name.Value) is { } condition && Excludes(condition))
            Report(
                $"Fragment \"{spread.Name.Value}\" cannot be spread here as objects of type \"{Types.ParentType}\" can never be of type \"{condition}\".", node);
        return true;
    }

    private bool Excludes(CompositeType type) => Types.ParentType is { } parent && !Schema.Overlap(type, parent);

    private CompositeType? Condition(string fragment) =>
        Context.Fragment(fragment) is { } definition ? Schema.Type(definition.TypeCondition.Name.Value) as CompositeType : null;
}
