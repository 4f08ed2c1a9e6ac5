using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A request holds operations and fragments, not type definitions.</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        if (node is not DocumentNode document) return false;
        foreach (var definition in document.Definitions)
        {
            var name = definition switch
            {
                SchemaDefinitionNode => "schema",
                TypeDefinitionNode type => $"\"{type.Name.Value}\"",
                DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
                _ => null,
            };
            if (name is not null) Report($"The {name} definition is not executable.", definition);
        }
        return false;
    }
}
