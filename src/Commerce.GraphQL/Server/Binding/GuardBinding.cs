using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>Puts the checks of enforced directives on the fields: those of the object type first, then the field's own.</summary>
internal static class GuardBinding
{
    public static void Bind(
        Schema schema, Dictionary<string, Func<DirectiveArguments, FieldContext, GraphQLError?>> checks, List<string> problems)
    {
        foreach (var name in checks.Keys)
            if (schema.Directive(name) is null)
                problems.Add($"The directive @{name} is bound, but the schema does not define it.");
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            foreach (var field in type.Fields)
            {
                // What an interface demands of a field holds for every type that implements it.
                var inherited = type.Interfaces.SelectMany(i => i.Directives.Concat(i.Field(field.Name)?.Directives ?? []));
                field.Guards = [.. type.Directives.Concat(inherited).Concat(field.Directives)
                    .Where(d => checks.ContainsKey(d.Name) && schema.Directive(d.Name) is not null)
                    .Select(d => new FieldGuard(Arguments(schema, d, problems), checks[d.Name]))];
            }
        }
    }

    private static DirectiveArguments Arguments(Schema schema, AppliedDirective applied, List<string> problems)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var definition in schema.Directive(applied.Name)!.Arguments)
        {
            var literal = applied.Node.Arguments.FirstOrDefault(a => a.Name.Value == definition.Name)?.Value;
            if (literal is null) values[definition.Name] = definition.HasDefault ? definition.Default : null;
            else if (LiteralCoercion.TryCoerce(definition.Type, literal, VariableValues.None, out var value))
                values[definition.Name] = value;
            else problems.Add($"@{applied.Name}({definition.Name}) has an invalid value.");
        }
        return new DirectiveArguments(values);
    }
}
