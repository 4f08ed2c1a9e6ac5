namespace Commerce.GraphQL.Server.Types;

/// <summary>Directives that the schema applies are known, stand where they may, and have the arguments that they need.</summary>
internal static class AppliedDirectiveRules
{
    public static IEnumerable<string> Check(Schema schema) =>
        Places(schema).SelectMany(place => CheckPlace(schema, place.Where, place.Location, place.Applied));

    private static IEnumerable<(string Where, string Location, List<AppliedDirective> Applied)> Places(Schema schema)
    {
        yield return ("schema", "SCHEMA", schema.AppliedDirectives);
        foreach (var type in schema.Types)
        {
            yield return (type.Name, LocationOf(type), type.Directives);
            foreach (var field in (type as FieldsType)?.Fields ?? [])
            {
                yield return ($"{type}.{field.Name}", "FIELD_DEFINITION", field.Directives);
                foreach (var argument in field.Arguments)
                    yield return ($"{type}.{field.Name}({argument.Name}:)", "ARGUMENT_DEFINITION", argument.Directives);
            }
            foreach (var field in (type as InputObjectType)?.Fields ?? [])
                yield return ($"{type}.{field.Name}", "INPUT_FIELD_DEFINITION", field.Directives);
            foreach (var value in (type as EnumType)?.Values ?? [])
                yield return ($"{type}.{value.Name}", "ENUM_VALUE", value.Directives);
        }
    }

    private static string LocationOf(NamedType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        _ => "INPUT_OBJECT",
    };

    private static IEnumerable<string> CheckPlace(Schema schema, string where, string location, List<AppliedDirective> applied)
    {
        foreach (var directive in applied)
        {
            if (schema.Directive(directive.Name) is not { } definition)
            {
                yield return $"Unknown directive \"@{directive.Name}\" at {where}.";
                continue;
            }
            if (!definition.Locations.Contains(location))
                yield return $"Directive \"@{directive.Name}\" may not be used on {location} ({where}).";
            if (!definition.IsRepeatable && applied.Count(d => d.Name == directive.Name) > 1)
                yield return $"The directive \"@{directive.Name}\" can only be used once at {where}.";
            foreach (var argument in directive.Node.Arguments)
                if (definition.Argument(argument.Name.Value) is null)
                    yield return $"Unknown argument \"{argument.Name.Value}\" on directive \"@{directive.Name}\" at {where}.";
            foreach (var argument in definition.Arguments.Where(a => a.IsRequired))
                if (!directive.Node.Arguments.Any(a => a.Name.Value == argument.Name))
                    yield return $"Directive \"@{directive.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required at {where}.";
        }
    }
}
