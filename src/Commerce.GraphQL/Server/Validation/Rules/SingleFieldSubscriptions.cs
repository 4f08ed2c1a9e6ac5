using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A subscription has one source of events.</summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is not OperationDefinitionNode { Operation: OperationKind.Subscription } operation) return node is DocumentNode;
        if (Schema.SubscriptionType is not { } root) return false;
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        Collect(root, operation.SelectionSet, fields, []);
        var who = operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription";
        if (fields.Count > 1) Report($"{who} must select only one top level field.", fields.Values.Skip(1).SelectMany(f => f));
        foreach (var nodes in fields.Values)
            if (nodes[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                Report($"{who} must not select an introspection top level field.", nodes);
        return false;
    }

    private void Collect(ObjectType root, SelectionSetNode set, OrderedDictionary<string, List<FieldNode>> fields,
        HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (!IsIncludedWithoutVariables(selection)) continue;
            switch (selection)
            {
                case FieldNode field:
                    if (!fields.TryGetValue(field.ResponseKey, out var nodes)) fields.Add(field.ResponseKey, nodes = []);
                    nodes.Add(field);
                    break;
                case InlineFragmentNode inline when Applies(root, inline.TypeCondition):
                    Collect(root, inline.SelectionSet, fields, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && Context.Fragment(spread.Name.Value) is { } fragment:
                    if (Applies(root, fragment.TypeCondition)) Collect(root, fragment.SelectionSet, fields, visited);
                    break;
            }
        }
    }

    private bool Applies(ObjectType root, NamedTypeNode? condition) =>
        condition is null || (Schema.Type(condition.Name.Value) is { } type && Schema.IsSubType(root, type));

    private static bool IsIncludedWithoutVariables(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Arguments is not [{ Value: BooleanValueNode condition }]) continue;
            if (directive.Name.Value == (condition.Value ? "skip" : "include")) return false;
        }
        return true;
    }
}
