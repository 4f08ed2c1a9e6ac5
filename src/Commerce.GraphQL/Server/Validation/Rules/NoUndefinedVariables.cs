using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>Every variable in use is declared.</summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent) => node is DocumentNode or OperationDefinitionNode;

    public override void Leave(Node node)
    {
        if (node is not OperationDefinitionNode operation) return;
        var defined = operation.Variables.Select(v => v.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var usage in Context.Usages(operation))
        {
            var name = usage.Node.Name.Value;
            if (defined.Contains(name)) continue;
            Report(operation.Name is { } named
                ? $"Variable \"${name}\" is not defined by operation \"{named.Value}\"."
                : $"Variable \"${name}\" is not defined.", usage.Node, operation);
        }
    }
}
