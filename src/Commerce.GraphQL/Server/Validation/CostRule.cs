using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>
/// What a valid operation may cost at most: 1 (or its <c>@cost</c>) for each field, times the sizes of the lists around it. Counted before anything
/// runs; a fragment is counted once per type, so the count itself is cheap.
/// </summary>
internal sealed class CostRule
{
    /// <summary>In place of a page size: what is asked for describes the schema.</summary>
    private const double Describing = -1;

    private readonly Schema _schema;
    private readonly ExecutorOptions _options;
    private readonly PreparedOperation _operation;
    private readonly VariableValues _variables;
    private readonly Dictionary<string, double> _fragments = new(StringComparer.Ordinal);
    private double _introspectionCost;
    private bool _usesVariables;

    private CostRule(Schema schema, ExecutorOptions options, PreparedOperation operation, VariableValues variables)
    {
        _schema = schema;
        _options = options;
        _operation = operation;
        _variables = variables;
    }

    /// <exception cref="GraphQLException">The operation asks for too much, or for too large a page.</exception>
    public static int Count(Schema schema, ExecutorOptions options, PreparedOperation operation, VariableValues variables)
    {
        if (operation.KnownCost is { } known) return known;
        if (schema.RootType(operation.Kind) is not { } root) return 0;
        var rule = new CostRule(schema, options, operation, variables);
        var cost = rule.Of(root, operation.Operation.SelectionSet, 1);
        rule.Refuse(cost, options.MaxCost);
        rule.Refuse(rule._introspectionCost, options.MaxIntrospectionCost);
        if (!rule._usesVariables) operation.KnownCost = (int)cost;
        return (int)cost;
    }

    private void Refuse(double cost, int limit)
    {
        if (cost <= limit) return;
        throw new GraphQLException(new GraphQLError($"The operation may cost {cost:0}; {limit} is allowed.", ErrorCodes.TooCostly)
        {
            Locations = [_operation.Document.Source.LocationAt(_operation.Operation.Start)],
            Extensions = new Dictionary<string, object> { ["cost"] = cost, ["maxCost"] = limit },
        });
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
        var definition = _schema.MetaFields.For(_schema, parent, node.Name.Value)
            ?? (parent as FieldsType)?.Field(node.Name.Value);
        if (definition is null || node.Name.Value == "__typename") return 0;
        if (node is { Name.Value: "__schema" or "__type", SelectionSet: { } described })
        {
            // A description of the schema costs no reads and has a budget of its own.
            _introspectionCost += Of((CompositeType)definition.Type.Named, described, Describing);
            return 0;
        }
        var isList = definition.Type.Nullable is ListType;
        var asked = PageSize.Of(definition, node, _variables, _options, _operation.Document.Source, ref _usesVariables);
        if (node.SelectionSet is not { } set || definition.Type.Named is not CompositeType type) return definition.Weight;
        if (pageSize == Describing)
            return 1 + (isList ? IntrospectionSize.Of(_schema, definition.Name) : 1) * Of(type, set, Describing);
        var times = isList ? asked ?? (pageSize > 1 ? pageSize : _options.AssumedListSize) : 1;
        return definition.Weight + (times * Of(type, set, isList ? 1 : asked ?? 1));
    }
}
