using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>An operation without a name is alone, since nothing else could choose it.</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : Rule(context)
{
    private int _operations;

    public override bool Enter(Node node, Node? parent)
    {
        if (node is DocumentNode document) _operations = document.Definitions.OfType<OperationDefinitionNode>().Count();
        else if (node is OperationDefinitionNode { Name: null } && _operations > 1)
            Report("This anonymous operation must be the only defined operation.", node);
        return node is DocumentNode;
    }
}
