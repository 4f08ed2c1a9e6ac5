namespace Commerce.GraphQL.Server.Types;

/// <summary>The fields that every query may ask for without any type listing them.</summary>
internal sealed record MetaFields(FieldDefinition OfSchema, FieldDefinition OfType, FieldDefinition TypeName)
{
    public FieldDefinition? For(Schema schema, NamedType parent, string name) => name switch
    {
        "__typename" when parent is CompositeType => TypeName,
        "__schema" when ReferenceEquals(parent, schema.QueryType) => OfSchema,
        "__type" when ReferenceEquals(parent, schema.QueryType) => OfType,
        _ => null,
    };
}
