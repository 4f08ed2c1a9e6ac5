using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>Every declared variable is of use.</summary>
internal sealed class NoUnusedVariables(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent) => node is DocumentNode or OperationDefinitionNode;

    public override void Leave(Node node)
    {
        if (node is not OperationDefinitionNode operation || operation.Variables.Count == 0) return;
        var used = Context.Usages(operation).Select(u => u.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var variable in operation.Variables)
        {
            var name = variable.Variable.Name.Value;
            if (used.Contains(name)) continue;
            Report(operation.Name is { } named
                ? $"Variable \"${name}\" is never used in operation \"{named.Value}\"."
                : $"Variable \"${name}\" is never used.", variable);
        }
    }
}
