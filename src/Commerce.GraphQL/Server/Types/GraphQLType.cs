namespace Commerce.GraphQL.Server.Types;

/// <summary>A type as a field or an argument refers to it: a named one, or a list or non-null of another.</summary>
internal abstract class GraphQLType
{
    /// <summary>The type under every list and non-null.</summary>
    public NamedType Named
    {
        get
        {
            var type = this;
            while (type is WrappingType wrapping) type = wrapping.OfType;
            return (NamedType)type;
        }
    }

    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;
    public bool IsNonNull => this is NonNullType;
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;
    public bool IsOutput => Named is not InputObjectType;
    public bool IsLeaf => this is ScalarType or EnumType;
    public bool IsComposite => this is CompositeType;
}

internal abstract class WrappingType(GraphQLType ofType) : GraphQLType
{
    public GraphQLType OfType { get; } = ofType;
}

internal sealed class ListType(GraphQLType ofType) : WrappingType(ofType)
{
    public override string ToString() => $"[{OfType}]";
}

internal sealed class NonNullType(GraphQLType ofType) : WrappingType(ofType)
{
    public override string ToString() => $"{OfType}!";
}

internal abstract class NamedType(string name) : GraphQLType
{
    public string Name { get; } = name;
    public string? Description { get; set; }
    public List<AppliedDirective> Directives { get; } = [];
    public override string ToString() => Name;
}
