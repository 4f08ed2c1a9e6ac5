using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>Which of a document's operations a request means.</summary>
internal static class OperationSelection
{
    public static OperationDefinitionNode Choose(DocumentNode document, string? name)
    {
        OperationDefinitionNode? chosen = null;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation) continue;
            if (name is not null)
            {
                if (operation.Name?.Value == name) return operation;
                continue;
            }
            if (chosen is not null) throw Unresolved("Must provide operation name if query contains multiple operations.");
            chosen = operation;
        }
        return chosen ?? throw Unresolved(name is null ? "Must provide an operation." : $"Unknown operation named \"{name}\".");
    }

    private static GraphQLException Unresolved(string message) => new(message, ErrorCodes.OperationResolutionFailed);
}
