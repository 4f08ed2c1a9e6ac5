using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>Under how many names a field is asked for on one object, through whatever fragments.</summary>
internal static class AliasCount
{
    /// <summary>The first field with too many names in the set or anywhere below it; null if there is none.</summary>
    public static string? TooMany(SelectionSetNode root, ValidationContext context)
    {
        var pending = new Stack<SelectionSetNode>();
        pending.Push(root);
        while (pending.TryPop(out var set))
        {
            var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            var visited = new HashSet<string>(StringComparer.Ordinal);
            if (Count(set, names, visited, pending, context) is { } field) return field;
        }
        return null;
    }

    private static string? Count(
        SelectionSetNode set, Dictionary<string, HashSet<string>> names, HashSet<string> visited, Stack<SelectionSetNode>? pending,
        ValidationContext context)
    {
        foreach (var selection in set.Selections)
        {
            string? tooMany = null;
            switch (selection)
            {
                case FieldNode field:
                    if (!names.TryGetValue(field.Name.Value, out var keys)) names[field.Name.Value] = keys = new(StringComparer.Ordinal);
                    if (keys.Add(field.ResponseKey) && keys.Count > context.Options.MaxAliases) return field.Name.Value;
                    if (field.SelectionSet is { } inner) pending?.Push(inner);
                    break;
                case InlineFragmentNode inline:
                    tooMany = Count(inline.SelectionSet, names, visited, pending, context);
                    break;
                // The fragment's own inner sets are looked at once, when the fragment's turn comes.
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value) && context.Fragment(spread.Name.Value) is { } fragment:
                    context.SpendFragmentWork(fragment.SelectionSet.Selections.Count);
                    tooMany = Count(fragment.SelectionSet, names, visited, null, context);
                    break;
            }
            if (tooMany is not null) return tooMany;
        }
        return null;
    }
}
