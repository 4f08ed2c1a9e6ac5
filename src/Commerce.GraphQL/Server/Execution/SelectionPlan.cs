using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>
/// The merged selection sets of one field; a plan is made for each object type when a value of it first turns up.
/// </summary>
internal sealed class SelectionPlan(PlanCompiler compiler, IReadOnlyList<SelectionSetNode> sets)
{
    private readonly Lock _gate = new();
    private ObjectType? _onlyType;
    private ObjectPlan? _onlyPlan;
    private Dictionary<ObjectType, ObjectPlan>? _others;

    public ObjectPlan For(ObjectType type)
    {
        var plan = Volatile.Read(ref _onlyPlan);
        if (plan is not null && ReferenceEquals(_onlyType, type)) return plan;
        return Compile(type);
    }

    private ObjectPlan Compile(ObjectType type)
    {
        lock (_gate)
        {
            if (_onlyPlan is null)
            {
                var first = compiler.Compile(type, sets);
                _onlyType = type;
                Volatile.Write(ref _onlyPlan, first);
                return first;
            }
            if (ReferenceEquals(_onlyType, type)) return _onlyPlan;
            _others ??= [];
            if (!_others.TryGetValue(type, out var plan)) _others[type] = plan = compiler.Compile(type, sets);
            return plan;
        }
    }
}

internal sealed class ObjectPlan(FieldPlan[] fields)
{
    public FieldPlan[] Fields { get; } = fields;
}
