using System.Security.Claims;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server;

/// <summary>What a resolver may know about the field that it resolves and the request that it belongs to.</summary>
public readonly struct FieldContext
{
    private readonly OperationRun _execution;
    private readonly FieldPlan _field;
    private readonly object?[] _arguments;

    internal FieldContext(OperationRun execution, FieldPlan field, object? source, object?[] arguments)
    {
        _execution = execution;
        _field = field;
        _arguments = arguments;
        Source = source;
    }

    /// <summary>The object whose field this is.</summary>
    public object? Source { get; }

    public ClaimsPrincipal User => _execution.User;
    public IServiceProvider Services => _execution.Services;

    /// <summary>Cancelled when the client goes or the request's time is up.</summary>
    public CancellationToken Cancellation => _execution.Cancellation;

    internal ClientBudgets? Budgets => _execution.Budgets;

    internal Schema Schema => _execution.Plan.Compiler.Schema;

    public string FieldName => _field.Definition.Name;
    public string TypeName => _field.Parent.Name;

    /// <summary>The argument's value; the default of <typeparamref name="T"/> when it is null or was left out.</summary>
    public T Arg<T>(string name)
    {
        var index = IndexOf(name);
        return ArgumentValue.As<T>(_arguments[index], _field.Definition.Arguments[index]);
    }

    /// <summary>Whether the client gave the argument (null counts) or it has a default.</summary>
    public bool Has(string name) => _arguments[IndexOf(name)] is not NotGiven;

    /// <summary>The value of <paramref name="key"/>, read together with all other keys that this request asks for.</summary>
    public ValueTask<TValue?> Load<TKey, TValue>(DataLoader<TKey, TValue> loader, TKey key)
        where TKey : notnull => _execution.QueueOf(loader).Load(key);

    /// <summary>
    /// Whether a field of this name is asked of the value, at its first level and outside fragments on other types.
    /// </summary>
    public bool Selects(string fieldName) => Selections.Contain(_execution.Plan, _field.Nodes, fieldName);

    private int IndexOf(string name)
    {
        var definitions = _field.Definition.Arguments;
        for (var i = 0; i < definitions.Count; i++)
            if (definitions[i].Name == name) return i;
        throw new ArgumentException($"{_field.Parent}.{_field.Definition.Name} has no argument \"{name}\".", nameof(name));
    }
}
