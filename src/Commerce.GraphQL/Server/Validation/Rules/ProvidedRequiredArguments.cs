using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>What must be given is given.</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : Rule(context)
{
    public override void Leave(Node node)
    {
        if (node is FieldNode field && Types.Field is { } definition)
        {
            foreach (var argument in definition.Arguments)
                if (argument.IsRequired && IsMissing(field.Arguments, argument.Name))
                    Report(
                        $"Field \"{definition.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.", field);
        }
        else if (node is DirectiveNode directive && Schema.Directive(directive.Name.Value) is { } directiveDefinition)
        {
            foreach (var argument in directiveDefinition.Arguments)
                if (argument.IsRequired && IsMissing(directive.Arguments, argument.Name))
                    Report(
                        $"Directive \"@{directiveDefinition.Name}\" argument \"{argument.Name}\" of type \"{argument.Type}\" is required, but it was not provided.", directive);
        }
    }

    private static bool IsMissing(IReadOnlyList<ArgumentNode> given, string name)
    {
        foreach (var argument in given)
            if (argument.Name.Value == name) return false;
        return true;
    }
}
