using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>
/// Under how many names a field is asked for on one object. Selections that will be merged are counted together, whatever
/// fragments they come from, so the limit can't be stepped around by asking twice.
/// </summary>
internal static class AliasCount
{
    /// <summary>The first field with too many names; null if there is none.</summary>
    public static string? TooMany(SelectionSetNode root, ValidationContext context)
    {
        var pending = new Stack<List<SelectionSetNode>>();
        pending.Push([root]);
        while (pending.TryPop(out var sets))
        {
            var level = new Level(context);
            foreach (var set in sets)
                if (level.Add(set) is { } field) return field;
            foreach (var children in level.Children.Values) pending.Push(children);
        }
        return null;
    }

    /// <summary>Everything that is asked of one object.</summary>
    private sealed class Level(ValidationContext context)
    {
        private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);
        private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

        public Dictionary<string, List<SelectionSetNode>> Children { get; } = new(StringComparer.Ordinal);

        public string? Add(SelectionSetNode set)
        {
            context.SpendFragmentWork(set.Selections.Count);
            foreach (var selection in set.Selections)
            {
                var tooMany = selection switch
                {
                    FieldNode field => Add(field),
                    InlineFragmentNode inline => Add(inline.SelectionSet),
                    FragmentSpreadNode spread when _visited.Add(spread.Name.Value)
                        && context.Fragment(spread.Name.Value) is { } fragment =>
                        Add(fragment.SelectionSet),
                    _ => null,
                };
                if (tooMany is not null) return tooMany;
            }
            return null;
        }

        private string? Add(FieldNode field)
        {
            var name = field.Name.Value;
            if (!_names.TryGetValue(name, out var keys)) _names[name] = keys = new(StringComparer.Ordinal);
            if (keys.Add(field.ResponseKey) && keys.Count > context.Options.MaxAliases) return name;
            if (field.SelectionSet is not { } set) return null;
            if (!Children.TryGetValue(field.ResponseKey, out var sets)) Children[field.ResponseKey] = sets = [];
            sets.Add(set);
            return null;
        }
    }
}
