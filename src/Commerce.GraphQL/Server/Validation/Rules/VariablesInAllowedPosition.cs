using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A variable fits wherever it is used.</summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent) => node is DocumentNode or OperationDefinitionNode;

    public override void Leave(Node node)
    {
        if (node is not OperationDefinitionNode operation || operation.Variables.Count == 0) return;
        var definitions = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>(StringComparer.Ordinal);
        foreach (var definition in operation.Variables)
            definitions[definition.Variable.Name.Value] = (definition, Schema.Resolve(definition.Type));
        foreach (var usage in Context.Usages(operation))
        {
            if (usage.Type is null || !definitions.TryGetValue(usage.Node.Name.Value, out var variable)) continue;
            if (variable.Type is not { } type) continue;
            var name = usage.Node.Name.Value;
            if (!IsAllowed(type, variable.Node.DefaultValue, usage))
                Report($"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".",
                    variable.Node, usage.Node);
            if (usage.ParentType is InputObjectType { IsOneOf: true } oneOf && !type.IsNonNull)
                Report(
                    $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".", variable.Node, usage.Node);
        }
    }

    private bool IsAllowed(GraphQLType type, ValueNode? defaultValue, VariableUsage usage)
    {
        if (usage.Type is not NonNullType expected || type.IsNonNull) return Schema.IsSubType(type, usage.Type!);
        var hasDefault = defaultValue is not (null or NullValueNode);
        return (hasDefault || usage.HasDefault) && Schema.IsSubType(type, expected.OfType);
    }
}
