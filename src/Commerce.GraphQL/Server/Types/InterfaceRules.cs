namespace Commerce.GraphQL.Server.Types;

/// <summary>A type keeps the promises of the interfaces that it implements.</summary>
internal static class InterfaceRules
{
    public static IEnumerable<string> Check(Schema schema, FieldsType type, InterfaceType contract)
    {
        if (ReferenceEquals(type, contract))
            yield return $"Type {type} cannot implement itself because it would create a circular reference.";
        if (type.Interfaces.Count(i => ReferenceEquals(i, contract)) > 1)
            yield return $"Type {type} can only implement {contract} once.";
        foreach (var inherited in contract.Interfaces)
            if (!type.Interfaces.Contains(inherited))
                yield return $"Type {type} must implement {inherited} because it is implemented by {contract}.";
        foreach (var promised in contract.Fields)
        {
            if (type.Field(promised.Name) is not { } field)
            {
                yield return $"Interface field {contract}.{promised.Name} expected but {type} does not provide it.";
                continue;
            }
            if (!schema.IsSubType(field.Type, promised.Type))
                yield return $"Interface field {contract}.{promised.Name} expects type {promised.Type} but {type}.{field.Name} is type {field.Type}.";
            foreach (var problem in CheckArguments(type, contract, promised, field)) yield return problem;
        }
    }

    private static IEnumerable<string> CheckArguments(FieldsType type, InterfaceType contract, FieldDefinition promised,
        FieldDefinition field)
    {
        foreach (var argument in promised.Arguments)
        {
            var own = field.Argument(argument.Name);
            if (own is null)
                yield return $"Interface field argument {contract}.{promised.Name}({argument.Name}:) expected but {type}.{field.Name} does not provide it.";
            else if (own.Type.ToString() != argument.Type.ToString())
                yield return $"Interface field argument {contract}.{promised.Name}({argument.Name}:) expects type {argument.Type} but {type}.{field.Name}({argument.Name}:) is type {own.Type}.";
        }
        foreach (var argument in field.Arguments)
            if (argument.IsRequired && promised.Argument(argument.Name) is null)
                yield return $"Object field {type}.{field.Name} includes required argument {argument.Name} that is missing from the Interface field {contract}.{promised.Name}.";
    }
}
