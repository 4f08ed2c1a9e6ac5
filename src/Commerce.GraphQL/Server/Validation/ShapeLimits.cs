using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>Depth and aliases of a valid document. Fragments are measured once, so this is linear in the document.</summary>
internal sealed class ShapeLimits
{
    private readonly ValidationContext _context;
    private readonly Dictionary<string, int> _fragmentDepths = new(StringComparer.Ordinal);
    private readonly List<GraphQLError> _errors = [];

    private ShapeLimits(ValidationContext context) => _context = context;

    public static List<GraphQLError> Check(ValidationContext context)
    {
        var limits = new ShapeLimits(context);
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
            limits.CheckOperation(operation);
        return limits._errors;
    }

    private void CheckOperation(OperationDefinitionNode operation)
    {
        var options = _context.Options;
        foreach (var selection in operation.SelectionSet.Selections)
        {
            var depth = Depth(selection);
            var limit = IsIntrospection(selection) ? options.MaxIntrospectionDepth : options.MaxDepth;
            if (depth <= limit) continue;
            Refuse($"The document is {depth} levels deep; {limit} are allowed.", ErrorCodes.TooDeep, operation);
            return;
        }
        if (!options.AllowIntrospection && UsesIntrospection(operation.SelectionSet, []))
        {
            Refuse("Introspection is switched off.", ErrorCodes.IntrospectionDisabled, operation);
            return;
        }
        CheckAliases(operation);
    }

    private void Refuse(string message, string code, OperationDefinitionNode operation) =>
        _errors.Add(GraphQLError.At(message, code, _context.Document.Source, operation.Start));

    private static bool IsIntrospection(SelectionNode selection) => selection is FieldNode { Name.Value: "__schema" or "__type" };

    private int Depth(SelectionNode selection) => selection switch
    {
        FieldNode { SelectionSet: { } set } => 1 + Depth(set),
        FieldNode => 1,
        InlineFragmentNode inline => Depth(inline.SelectionSet),
        FragmentSpreadNode spread => FragmentDepth(spread.Name.Value),
        _ => 0,
    };

    private int Depth(SelectionSetNode set)
    {
        var deepest = 0;
        foreach (var selection in set.Selections) deepest = Math.Max(deepest, Depth(selection));
        return deepest;
    }

    private int FragmentDepth(string name)
    {
        if (_fragmentDepths.TryGetValue(name, out var known)) return known;
        return _fragmentDepths[name] = _context.Fragment(name) is { } fragment ? Depth(fragment.SelectionSet) : 0;
    }

    private bool UsesIntrospection(SelectionSetNode set, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            var found = selection switch
            {
                FieldNode => IsIntrospection(selection),
                InlineFragmentNode inline => UsesIntrospection(inline.SelectionSet, visited),
                FragmentSpreadNode spread => visited.Add(spread.Name.Value)
                    && _context.Fragment(spread.Name.Value) is { } fragment && UsesIntrospection(fragment.SelectionSet, visited),
                _ => false,
            };
            if (found) return true;
        }
        return false;
    }

    private void CheckAliases(OperationDefinitionNode operation)
    {
        if (AliasCount.TooMany(operation.SelectionSet, _context) is not { } field) return;
        Refuse(
            $"The field \"{field}\" is asked for under more than {_context.Options.MaxAliases} names.",
                ErrorCodes.TooManyAliases, operation);
    }
}
