using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A directive exists and may stand where it stands.</summary>
internal sealed class KnownDirectives(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is not DirectiveNode directive) return true;
        var name = directive.Name.Value;
        if (Schema.Directive(name) is not { } definition) Report($"Unknown directive \"@{name}\".", node);
        else if (LocationOf(parent) is { } location && !definition.Locations.Contains(location))
            Report($"Directive \"@{name}\" may not be used on {location}.", node);
        return true;
    }

    private static string? LocationOf(Node? parent) => parent switch
    {
        OperationDefinitionNode { Operation: OperationKind.Query } => "QUERY",
        OperationDefinitionNode { Operation: OperationKind.Mutation } => "MUTATION",
        OperationDefinitionNode => "SUBSCRIPTION",
        FieldNode => "FIELD",
        FragmentSpreadNode => "FRAGMENT_SPREAD",
        InlineFragmentNode => "INLINE_FRAGMENT",
        FragmentDefinitionNode => "FRAGMENT_DEFINITION",
        VariableDefinitionNode => "VARIABLE_DEFINITION",
        _ => null,
    };
}
