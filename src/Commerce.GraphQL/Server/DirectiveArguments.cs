using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server;

/// <summary>The coerced arguments of a directive where the schema applies it.</summary>
public sealed class DirectiveArguments
{
    private readonly IReadOnlyDictionary<string, object?> _values;

    internal DirectiveArguments(IReadOnlyDictionary<string, object?> values) => _values = values;

    /// <summary>Null (or the default of <typeparamref name="T"/>) where the argument was left out and has no default.</summary>
    public T Get<T>(string name) =>
        _values.TryGetValue(name, out var value) && value is not null and not NotGiven ? (T)value : default!;
}
