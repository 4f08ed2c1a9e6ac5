using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Validation;

internal static class Validator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ExecutorOptions options) => [];
}
