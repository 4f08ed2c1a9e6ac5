using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>
/// Fields that answer under one name must be one field. All pairs are compared, as the specification says, but with a budget:
/// no honest document comes near it, and a hostile one is refused before it costs anything.
/// </summary>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : Rule(context)
{
    private readonly FieldComparison _comparison = new(context);

    public override bool Enter(Node node, Node? parent)
    {
        if (node is not SelectionSetNode set || parent is InlineFragmentNode) return true;
        if (set.Selections.Count <= 1 && set.Selections[0] is not InlineFragmentNode) return true;
        foreach (var conflict in _comparison.Within(Types.ParentType, set))
            Report(
                $"Fields \"{conflict.ResponseKey}\" conflict because {conflict.Reason}. "
                + "Use different aliases on the fields to fetch both if this was intentional.",
                conflict.Fields1.Concat(conflict.Fields2));
        return true;
    }
}
