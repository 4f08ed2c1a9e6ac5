using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>Looks ahead at what is asked of a field, so that a resolver may leave out costly work.</summary>
internal static class Selections
{
    public static bool Contain(OperationPlan plan, FieldNode[] nodes, string name)
    {
        foreach (var node in nodes)
            if (node.SelectionSet is { } set && Contains(plan, set, name, [])) return true;
        return false;
    }

    private static bool Contains(OperationPlan plan, SelectionSetNode set, string name, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            var found = selection switch
            {
                FieldNode field => field.Name.Value == name,
                InlineFragmentNode inline => Contains(plan, inline.SelectionSet, name, visited),
                FragmentSpreadNode spread => visited.Add(spread.Name.Value)
                    && plan.Compiler.Fragment(spread.Name.Value) is { } fragment
                    && Contains(plan, fragment.SelectionSet, name, visited),
                _ => false,
            };
            if (found && plan.Compiler.IsIncluded(selection)) return true;
        }
        return false;
    }
}
