using System.Security.Claims;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>
/// One request being answered. Values are written as they are resolved, depth first; what must be waited for leaves a hole
/// (<see cref="Hole"/>) that is filled elsewhere in the buffer and put in its place at the end. All writing happens on one
/// logical thread.
/// </summary>
internal sealed partial class OperationRun : IDisposable
{
    private readonly ExecutorOptions _options;
    private PathEntry[] _path = new PathEntry[16];
    private int _depth;
    private object?[]?[]? _arguments;
    private List<GraphQLError>? _errors;
    private readonly CancellationToken _aborted;

    public OperationRun(
        ExecutorOptions options, OperationPlan plan, VariableValues variables, ClaimsPrincipal user, IServiceProvider services,
        CancellationToken aborted)
    {
        _options = options;
        Plan = plan;
        Variables = variables;
        User = user;
        Services = services;
        _aborted = aborted;
    }

    public OperationPlan Plan { get; }
    public VariableValues Variables { get; }
    public ClaimsPrincipal User { get; }
    public IServiceProvider Services { get; }
    public ClientBudgets? Budgets => _options.Budgets;
    public ResponseBuffer Output { get; } = new();
    public IReadOnlyList<GraphQLError> Errors => _errors ?? (IReadOnlyList<GraphQLError>)[];

    public void EnterPath()
    {
        if (++_depth == _path.Length) Array.Resize(ref _path, _depth * 2);
        _path[_depth].Field = null;
    }

    public void LeavePath() => _depth--;

    public void AtIndex(int index) => _path[_depth].Index = index;

    public bool WriteNull(FieldPlan field, bool isNonNull)
    {
        if (!isNonNull)
        {
            Output.Null();
            return true;
        }
        Record(field, new GraphQLError(
            $"Cannot return null for non-nullable field {field.Parent}.{field.Definition.Name}.", ErrorCodes.NullForNonNull));
        return false;
    }

    public bool WriteObject(FieldPlan field, ObjectType type, object source, bool isNonNull)
    {
        ObjectPlan plan;
        try
        {
            plan = field.Selection!.For(type);
        }
        catch (GraphQLException e)
        {
            return Fail(field, e, isNonNull);
        }
        var mark = Mark(isNonNull);
        return Settle(mark, WriteFields(plan, source));
    }

    private bool WriteFields(ObjectPlan plan, object? source)
    {
        Output.Raw((byte)'{');
        EnterPath();
        var fields = plan.Fields;
        for (var i = 0; i < fields.Length; i++)
            if (!WriteField(fields[i], source, isFirst: i == 0)) return false;
        _depth--;
        Output.Raw((byte)'}');
        return true;
    }

    private bool WriteField(FieldPlan field, object? source, bool isFirst)
    {
        _path[_depth].Field = field;
        Output.Raw(isFirst ? field.Key.AsSpan(1) : field.Key);
        return field.IsGuarded ? WriteGuarded(field, source) : field.Resolver.Execute(this, source, field);
    }

    private bool WriteGuarded(FieldPlan field, object? source)
    {
        try
        {
            var context = new FieldContext(this, field, source, ArgumentsOf(field));
            foreach (var guard in field.Definition.Guards)
                if (guard.Refuse(context) is { } error) return Fail(field, new GraphQLException(error), field.IsNonNull);
        }
        catch (Exception e)
        {
            return Fail(field, e, field.IsNonNull);
        }
        return field.Resolver.Execute(this, source, field);
    }

    /// <summary>
    /// The coerced arguments of a field; computed once per request, and once for ever where no variable is used.
    /// </summary>
    public object?[] ArgumentsOf(FieldPlan field)
    {
        if (field.Arguments.Constant is { } constant) return constant;
        _arguments ??= new object?[]?[Plan.Compiler.ArgumentSlots];
        if (field.ArgumentSlot >= _arguments.Length)
            Array.Resize(ref _arguments, Math.Max(field.ArgumentSlot + 1, Plan.Compiler.ArgumentSlots));
        return _arguments[field.ArgumentSlot] ??= field.Arguments.Coerce(Variables);
    }

    public void Dispose()
    {
        Output.Dispose();
        _cancellation?.Dispose();
    }
}
