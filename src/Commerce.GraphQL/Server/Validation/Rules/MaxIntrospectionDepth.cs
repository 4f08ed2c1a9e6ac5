using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>Introspection may not be made to describe types of types of types.</summary>
internal sealed class MaxIntrospectionDepth(ValidationContext context) : Rule(context)
{
    private const int MaxListsDepth = 3;

    private readonly Dictionary<string, int> _checked = new(StringComparer.Ordinal);

    public override bool Enter(Node node, Node? parent)
    {
        if (node is not FieldNode { Name.Value: "__schema" or "__type" } field || !IsTooDeep(field, [], 0)) return true;
        Report("Maximum introspection depth exceeded", field);
        return false;
    }

    private bool IsTooDeep(SelectionNode node, Dictionary<string, int> visited, int depth)
    {
        if (node is FragmentSpreadNode spread) return IsTooDeep(spread, visited, depth);
        if (node is FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" }
            && ++depth >= MaxListsDepth)
            return true;
        var set = node is FieldNode field ? field.SelectionSet : ((InlineFragmentNode)node).SelectionSet;
        return set is not null && IsTooDeep(set, visited, depth);
    }

    private bool IsTooDeep(SelectionSetNode set, Dictionary<string, int> visited, int depth)
    {
        foreach (var selection in set.Selections)
            if (IsTooDeep(selection, visited, depth)) return true;
        return false;
    }

    /// <summary>A fragment need not be looked at again unless it is entered from deeper down.</summary>
    private bool IsTooDeep(FragmentSpreadNode spread, Dictionary<string, int> visited, int depth)
    {
        var name = spread.Name.Value;
        if (visited.TryGetValue(name, out var visitedAt) && visitedAt >= depth) return false;
        if (_checked.TryGetValue(name, out var checkedAt) && checkedAt >= depth) return false;
        if (Context.Fragment(name) is not { } fragment) return false;
        visited[name] = depth;
        if (IsTooDeep(fragment.SelectionSet, visited, depth)) return true;
        _checked[name] = depth;
        return false;
    }
}
