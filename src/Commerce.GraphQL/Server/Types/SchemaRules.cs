namespace Commerce.GraphQL.Server.Types;

/// <summary>What the specification demands of a schema beyond its grammar.</summary>
internal static class SchemaRules
{
    public static IEnumerable<string> Check(Schema schema)
    {
        foreach (var type in schema.Types)
        {
            if (type.Name.StartsWith("__", StringComparison.Ordinal)) continue;
            var found = type switch
            {
                FieldsType fields => CheckFields(schema, fields),
                UnionType { Members.Count: 0 } => [$"Union type {type} must define one or more member types."],
                EnumType { Values.Count: 0 } => [$"Enum type {type} must define one or more values."],
                InputObjectType input => CheckInput(input),
                _ => [],
            };
            foreach (var problem in found) yield return problem;
        }
        foreach (var problem in AppliedDirectiveRules.Check(schema)) yield return problem;
    }

    private static IEnumerable<string> CheckFields(Schema schema, FieldsType type)
    {
        if (type.Fields.Count == 0) yield return $"Type {type} must define one or more fields.";
        foreach (var field in type.Fields)
        {
            if (IsReserved(field.Name)) yield return $"Name \"{field.Name}\" must not begin with \"__\".";
            if (!field.Type.IsOutput) yield return $"The type of {type}.{field.Name} must be Output Type but got: {field.Type}.";
            foreach (var argument in field.Arguments)
            {
                if (!argument.Type.IsInput)
                    yield return $"The type of {type}.{field.Name}({argument.Name}:) must be Input Type but got: {argument.Type}.";
                if (argument.IsRequired && argument.DeprecationReason is not null)
                    yield return $"Required argument {type}.{field.Name}({argument.Name}:) cannot be deprecated.";
            }
        }
        foreach (var contract in type.Interfaces)
            foreach (var problem in InterfaceRules.Check(schema, type, contract)) yield return problem;
    }

    private static IEnumerable<string> CheckInput(InputObjectType type)
    {
        if (type.Fields.Count == 0) yield return $"Input Object type {type} must define one or more fields.";
        foreach (var field in type.Fields)
        {
            if (!field.Type.IsInput) yield return $"The type of {type}.{field.Name} must be Input Type but got: {field.Type}.";
            if (field.IsRequired && field.DeprecationReason is not null)
                yield return $"Required input field {type}.{field.Name} cannot be deprecated.";
            if (type.IsOneOf && field.Type.IsNonNull) yield return $"OneOf input field {type}.{field.Name} must be nullable.";
            if (type.IsOneOf && field.HasDefault)
                yield return $"OneOf input field {type}.{field.Name} cannot have a default value.";
        }
        if (NeedsItself(type, type, []))
            yield return $"Cannot reference Input Object \"{type}\" within itself through non-null fields.";
    }

    private static bool NeedsItself(InputObjectType root, InputObjectType type, HashSet<InputObjectType> visited)
    {
        if (!visited.Add(type)) return false;
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { OfType: InputObjectType inner }) continue;
            if (ReferenceEquals(inner, root) || NeedsItself(root, inner, visited)) return true;
        }
        return false;
    }

    private static bool IsReserved(string name) => name.StartsWith("__", StringComparison.Ordinal);
}
