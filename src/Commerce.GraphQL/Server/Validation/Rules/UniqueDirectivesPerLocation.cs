using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>What is not repeatable stands once.</summary>
internal sealed class UniqueDirectivesPerLocation(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        var directives = node switch
        {
            OperationDefinitionNode operation => operation.Directives,
            FragmentDefinitionNode fragment => fragment.Directives,
            VariableDefinitionNode variable => variable.Directives,
            SelectionNode selection => selection.Directives,
            _ => [],
        };
        if (directives.Count < 2) return true;
        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Schema.Directive(name) is not { IsRepeatable: false }) continue;
            if (!seen.TryAdd(name, directive))
                Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
        }
        return true;
    }
}
