namespace Commerce.GraphQL.Server.Types;

internal sealed class InputObjectType(string name) : NamedType(name)
{
    private readonly Dictionary<string, int> _indexByName = new(StringComparer.Ordinal);

    public List<InputValue> Fields { get; } = [];
    public bool IsOneOf => Directives.Exists(d => d.Name == "oneOf");

    /// <summary>The record that <see cref="Bind"/> makes, or <see cref="InputObject"/>.</summary>
    public Type ClrType { get; set; } = typeof(InputObject);

    /// <summary>Makes the C# value from one slot per field; <see cref="NotGiven"/> marks a slot without a value.</summary>
    public Func<object?[], object>? Bind { get; set; }

    public int IndexOf(string name) => _indexByName.GetValueOrDefault(name, -1);

    public InputValue? Field(string name) => _indexByName.TryGetValue(name, out var index) ? Fields[index] : null;

    public bool Add(InputValue field)
    {
        if (!_indexByName.TryAdd(field.Name, Fields.Count)) return false;
        Fields.Add(field);
        return true;
    }

    public object Create(object?[] slots) => Bind is null ? new InputObject(this, slots) : Bind(slots);
}

/// <summary>Stands in a slot for a field that the client did not send.</summary>
internal sealed class NotGiven
{
    public static readonly NotGiven Value = new();
}
