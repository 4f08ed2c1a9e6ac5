using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A variable is declared once.</summary>
internal sealed class UniqueVariableNames(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is not OperationDefinitionNode operation) return node is DocumentNode;
        foreach (var group in operation.Variables.GroupBy(v => v.Variable.Name.Value, StringComparer.Ordinal))
            if (group.Count() > 1)
                Report($"There can be only one variable named \"${group.Key}\".", group.Select(v => v.Variable.Name));
        return false;
    }
}
