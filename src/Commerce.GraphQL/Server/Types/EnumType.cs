namespace Commerce.GraphQL.Server.Types;

internal sealed class EnumType(string name) : NamedType(name)
{
    private readonly Dictionary<string, EnumValue> _byName = new(StringComparer.Ordinal);

    public List<EnumValue> Values { get; } = [];

    /// <summary>The C# enum, or <see cref="string"/> where none was bound.</summary>
    public Type ClrType { get; set; } = typeof(string);

    public EnumValue? Value(string name) => _byName.GetValueOrDefault(name);

    public bool Add(EnumValue value)
    {
        if (!_byName.TryAdd(value.Name, value)) return false;
        Values.Add(value);
        return true;
    }
}

internal sealed class EnumValue(string name)
{
    public string Name { get; } = name;
    public string? Description { get; init; }
    public string? DeprecationReason { get; set; }
    public List<AppliedDirective> Directives { get; } = [];

    /// <summary>The boxed C# value, made once so that coercion allocates nothing.</summary>
    public object Clr { get; set; } = name;
}
