using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A variable is of a type that can be sent.</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is VariableDefinitionNode variable && Schema.Resolve(variable.Type) is { IsInput: false })
            Report($"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{variable.Type}\".", variable.Type);
        return true;
    }
}
