namespace Commerce.GraphQL.Server.Types;

/// <summary>A type that a selection set can be made on.</summary>
internal abstract class CompositeType(string name) : NamedType(name);

/// <summary>An object or an interface: what has fields and may implement interfaces.</summary>
internal abstract class FieldsType(string name) : CompositeType(name)
{
    private readonly Dictionary<string, FieldDefinition> _byName = new(StringComparer.Ordinal);

    public List<FieldDefinition> Fields { get; } = [];
    public List<InterfaceType> Interfaces { get; } = [];

    public FieldDefinition? Field(string name) => _byName.GetValueOrDefault(name);

    public bool Add(FieldDefinition field)
    {
        if (!_byName.TryAdd(field.Name, field)) return false;
        Fields.Add(field);
        return true;
    }
}

internal sealed class ObjectType(string name) : FieldsType(name)
{
    /// <summary>The position among all object types, so that plans find theirs by index.</summary>
    public int Ordinal { get; set; }

    /// <summary>What the resolvers of this type take as their source; null until bound.</summary>
    public Type? ClrType { get; set; }
}

internal sealed class InterfaceType(string name) : FieldsType(name);

internal sealed class UnionType(string name) : CompositeType(name)
{
    public List<ObjectType> Members { get; } = [];
}
