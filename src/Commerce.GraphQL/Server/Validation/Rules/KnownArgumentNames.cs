using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>An argument exists on its field or directive.</summary>
internal sealed class KnownArgumentNames(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is DirectiveNode directive)
        {
            CheckDirective(directive);
            return false;
        }
        if (node is not ArgumentNode argument || Types.Argument is not null) return true;
        if (Types.Field is not { } field || Types.ParentType is not { } type) return true;
        var suggestions = Suggestions.For(argument.Name.Value, field.Arguments.Select(a => a.Name));
        Report(
            $"Unknown argument \"{argument.Name.Value}\" on field \"{type}.{field.Name}\".{Suggestions.DidYouMean(suggestions)}", argument);
        return true;
    }

    private void CheckDirective(DirectiveNode node)
    {
        if (Schema.Directive(node.Name.Value) is not { } definition) return;
        foreach (var argument in node.Arguments)
        {
            if (definition.Argument(argument.Name.Value) is not null) continue;
            var suggestions = Suggestions.For(argument.Name.Value, definition.Arguments.Select(a => a.Name));
            Report(
                $"Unknown argument \"{argument.Name.Value}\" on directive \"@{definition.Name}\".{Suggestions.DidYouMean(suggestions)}", argument);
        }
    }
}
