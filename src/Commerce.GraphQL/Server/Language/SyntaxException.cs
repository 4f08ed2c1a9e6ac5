namespace Commerce.GraphQL.Server.Language;

internal sealed class SyntaxException(GraphQLError error) : GraphQLException(error)
{
    public static SyntaxException At(Source source, int offset, string description, string code = ErrorCodes.ParseFailed) =>
        new(GraphQLError.At("Syntax Error: " + description, code, source, offset));
}
