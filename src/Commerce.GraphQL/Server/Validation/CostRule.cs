using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>
/// What a valid operation may cost at most: 1 for each field, times the sizes of the lists around it. Counted before anything
/// runs; a fragment is counted once per type, so the count itself is cheap.
/// </summary>
internal sealed class CostRule
{
    private readonly Schema _schema;
    private readonly ExecutorOptions _options;
    private readonly PreparedOperation _operation;
    private readonly VariableValues _variables;
    private readonly Dictionary<string, double> _fragments = new(StringComparer.Ordinal);
    private bool _usesVariables;

    private CostRule(Schema schema, ExecutorOptions options, PreparedOperation operation, VariableValues variables)
    {
        _schema = schema;
        _options = options;
        _operation = operation;
        _variables = variables;
    }

    /// <exception cref="GraphQLException">The operation asks for too much, or for too large a page.</exception>
    public static void Check(Schema schema, ExecutorOptions options, PreparedOperation operation, VariableValues variables)
    {
        if (operation.KnownCost is not null) return;
        if (schema.RootType(operation.Kind) is not { } root) return;
        var rule = new CostRule(schema, options, operation, variables);
        var cost = rule.Of(root, operation.Operation.SelectionSet, 1);
        if (cost > options.MaxCost)
        {
            throw new GraphQLException(new GraphQLError($"The operation may cost {cost:0}; {options.MaxCost} is allowed.", ErrorCodes.TooCostly)
            {
                Locations = [operation.Document.Source.LocationAt(operation.Operation.Start)],
                Extensions = new Dictionary<string, object> { ["cost"] = cost, ["maxCost"] = options.MaxCost },
            });
        }
        if (!rule._usesVariables) operation.KnownCost = (int)cost;
    }

    /// <param name="pageSize">What a list right below holds if it is a connection's <c>nodes</c> or <c>edges</c>.</param>
    private double Of(CompositeType type, SelectionSetNode set, double pageSize)
    {
        double cost = 0;
        foreach (var selection in set.Selections)
        {
            cost += selection switch
            {
                FieldNode field => Of(type, field, pageSize),
                InlineFragmentNode inline => Of(Narrow(type, inline.TypeCondition), inline.SelectionSet, pageSize),
                FragmentSpreadNode spread => OfFragment(spread.Name.Value, pageSize),
                _ => 0,
            };
        }
        return cost;
    }

    private CompositeType Narrow(CompositeType type, NamedTypeNode? condition) =>
        condition is null ? type : (CompositeType)_schema.Type(condition.Name.Value)!;

    private double OfFragment(string name, double pageSize)
    {
        var key = $"{name} {pageSize}";
        if (_fragments.TryGetValue(key, out var known)) return known;
        var fragment = _operation.Document.Fragment(name)!;
        return _fragments[key] = Of(Narrow(null!, fragment.TypeCondition), fragment.SelectionSet, pageSize);
    }

    private double Of(CompositeType parent, FieldNode node, double pageSize)
    {
        var definition = _schema.MetaFields.For(_schema, parent, node.Name.Value) ?? (parent as FieldsType)?.Field(node.Name.Value);
        // A description of the schema is bounded by its own rules and costs no reads.
        if (definition is null || node.Name.Value.StartsWith("__", StringComparison.Ordinal)) return 0;
        var isList = definition.Type.Nullable is ListType;
        var asked = PageSize.Of(definition, node, _variables, _options, _operation.Document.Source, ref _usesVariables);
        if (node.SelectionSet is not { } set || definition.Type.Named is not CompositeType type) return 1;
        var times = isList ? asked ?? (pageSize > 1 ? pageSize : _options.AssumedListSize) : 1;
        return 1 + (times * Of(type, set, isList ? 1 : asked ?? 1));
    }
}
