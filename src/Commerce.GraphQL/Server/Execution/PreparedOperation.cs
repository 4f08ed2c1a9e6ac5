using System.Collections.Concurrent;
using System.Globalization;
using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>A valid operation of a document, ready to run with any variables.</summary>
internal sealed class PreparedOperation
{
    private const int MaxVariants = 16;

    private readonly Schema _schema;
    private readonly string[] _conditions;
    private readonly ConcurrentDictionary<string, OperationPlan> _plans = new(StringComparer.Ordinal);
    private OperationPlan? _only;

    public PreparedOperation(Schema schema, DocumentNode document, OperationDefinitionNode operation)
    {
        _schema = schema;
        Document = document;
        Operation = operation;
        Variables = [.. operation.Variables.Select(v => new VariableSlot(schema, v))];
        VariableNames = Array.ConvertAll(Variables, v => v.Name);
        _conditions = [.. Conditions.VariablesIn(document).Intersect(VariableNames).Order(StringComparer.Ordinal)];
    }

    public DocumentNode Document { get; }
    public OperationDefinitionNode Operation { get; }
    public VariableSlot[] Variables { get; }
    public string[] VariableNames { get; }
    public OperationKind Kind => Operation.Operation;

    /// <summary>Counted once when no variable has a say in it, else for each request.</summary>
    public int? KnownCost { get; set; }

    public OperationPlan PlanFor(VariableValues variables)
    {
        if (_conditions.Length == 0) return _only ??= Compile(VariableValues.None);
        var key = string.Create(_conditions.Length, (_conditions, variables), static (key, state) =>
        {
            for (var i = 0; i < key.Length; i++)
                key[i] = !state.variables.TryGet(state._conditions[i], out var value) ? '-' : value is bool flag
                    ? (flag ? '1' : '0') : 'n';
        });
        if (_plans.TryGetValue(key, out var plan)) return plan;
        var values = Array.ConvertAll(_conditions, name => variables.TryGet(name, out var value) ? value : NotGiven.Value);
        plan = Compile(new VariableValues(_conditions, values));
        // A document with many conditions could otherwise make us keep two to the power of many plans.
        if (_plans.Count < MaxVariants) _plans.TryAdd(key, plan);
        return plan;
    }

    private OperationPlan Compile(VariableValues conditions)
    {
        var root = _schema.RootType(Kind) ?? throw new GraphQLException(GraphQLError.At(
            $"Schema is not configured to execute {Kind.ToString().ToLower(CultureInfo.InvariantCulture)} operation.",
            ErrorCodes.OperationResolutionFailed, Document.Source, Operation.Start));
        var compiler = new PlanCompiler(_schema, Document, conditions);
        return new OperationPlan(Kind, compiler, compiler.Compile(root, [Operation.SelectionSet]));
    }
}
