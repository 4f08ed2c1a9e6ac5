using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Types;

/// <summary>Fills a declared type with what its definition and its extensions say.</summary>
internal sealed class MemberLoader(Schema schema, List<string> problems)
{
    public void Load(TypeDefinitionNode node)
    {
        var type = schema.Type(node.Name.Value);
        if (type is null)
        {
            problems.Add($"Cannot extend type \"{node.Name.Value}\" because it is not defined.");
            return;
        }
        type.Directives.AddRange(node.Directives.Select(d => new AppliedDirective(d)));
        switch (type)
        {
            case ScalarType scalar: scalar.SpecifiedByUrl ??= StringArgument(node.Directives, "specifiedBy", "url"); break;
            case FieldsType fields: LoadFields(fields, node); break;
            case UnionType union: LoadMembers(union, node); break;
            case EnumType @enum: LoadValues(@enum, node); break;
            case InputObjectType input: LoadInputFields(input, node); break;
        }
    }

    private void LoadFields(FieldsType type, TypeDefinitionNode node)
    {
        foreach (var reference in node.Interfaces)
        {
            if (schema.Type(reference.Name.Value) is InterfaceType contract) type.Interfaces.Add(contract);
            else problems.Add($"Type {type} must only implement Interface types, it cannot implement {reference}.");
        }
        foreach (var definition in node.Fields)
        {
            var field = new FieldDefinition(definition.Name.Value, Resolve(definition.Type, $"{type}.{definition.Name.Value}"))
            {
                Description = definition.Description,
                DeprecationReason = Deprecation(definition.Directives),
            };
            field.Directives.AddRange(definition.Directives.Select(d => new AppliedDirective(d)));
            foreach (var argument in definition.Arguments) field.Arguments.Add(Make(argument, $"{type}.{field.Name}"));
            if (!type.Add(field)) problems.Add($"Field \"{type}.{field.Name}\" can only be defined once.");
        }
    }

    private void LoadMembers(UnionType union, TypeDefinitionNode node)
    {
        foreach (var reference in node.MemberTypes)
        {
            if (schema.Type(reference.Name.Value) is not ObjectType member)
                problems.Add($"Union type {union} can only include Object types, it cannot include {reference}.");
            else if (union.Members.Contains(member)) problems.Add($"Union type {union} can only include type {member} once.");
            else union.Members.Add(member);
        }
    }

    private void LoadValues(EnumType type, TypeDefinitionNode node)
    {
        foreach (var definition in node.Values)
        {
            var value = new EnumValue(definition.Name.Value)
            {
                Description = definition.Description,
                DeprecationReason = Deprecation(definition.Directives),
            };
            value.Directives.AddRange(definition.Directives.Select(d => new AppliedDirective(d)));
            if (!type.Add(value)) problems.Add($"Enum value \"{type}.{value.Name}\" can only be defined once.");
        }
    }

    private void LoadInputFields(InputObjectType type, TypeDefinitionNode node)
    {
        foreach (var definition in node.InputFields)
            if (!type.Add(Make(definition, type.Name)))
                problems.Add($"Field \"{type}.{definition.Name.Value}\" can only be defined once.");
    }

    public InputValue Make(InputValueDefinitionNode node, string owner)
    {
        var value = new InputValue(node.Name.Value, Resolve(node.Type, $"{owner}({node.Name.Value})"))
        {
            Description = node.Description,
            DefaultLiteral = node.DefaultValue,
            DeprecationReason = Deprecation(node.Directives),
        };
        value.Directives.AddRange(node.Directives.Select(d => new AppliedDirective(d)));
        return value;
    }

    private GraphQLType Resolve(TypeNode node, string where)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull: return new NonNullType(Resolve(nonNull.OfType, where));
            case ListTypeNode list: return new ListType(Resolve(list.OfType, where));
        }
        var name = ((NamedTypeNode)node).Name.Value;
        if (schema.Type(name) is { } type) return type;
        problems.Add($"Unknown type \"{name}\" at {where}.");
        return new ScalarType(name);
    }

    private static string? Deprecation(IReadOnlyList<DirectiveNode> directives)
    {
        if (!directives.Any(d => d.Name.Value == "deprecated")) return null;
        return StringArgument(directives, "deprecated", "reason") ?? "No longer supported";
    }

    private static string? StringArgument(IReadOnlyList<DirectiveNode> directives, string directive, string argument) =>
        directives.FirstOrDefault(d => d.Name.Value == directive)?.Arguments
            .FirstOrDefault(a => a.Name.Value == argument)?.Value is StringValueNode text ? text.Value : null;
}
