using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>Which variables decide what is included: a plan is compiled for each combination of their values.</summary>
internal static class Conditions
{
    public static IEnumerable<string> VariablesIn(DocumentNode document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation) Collect(operation.SelectionSet, names);
            else if (definition is FragmentDefinitionNode fragment) Collect(fragment.SelectionSet, names);
        }
        return names;
    }

    private static void Collect(SelectionSetNode set, HashSet<string> names)
    {
        foreach (var selection in set.Selections)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value is not ("skip" or "include")) continue;
                foreach (var argument in directive.Arguments)
                    if (argument.Value is VariableNode variable) names.Add(variable.Name.Value);
            }
            if (selection is FieldNode { SelectionSet: { } inner }) Collect(inner, names);
            else if (selection is InlineFragmentNode inline) Collect(inline.SelectionSet, names);
        }
    }
}
