namespace Commerce.GraphQL.Server;

/// <summary>Thrown by a resolver or a scalar to put its own message and code into the response's <c>errors</c>.</summary>
public class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLException(string message, string code) : this(new GraphQLError(message, code))
    {
    }

    public GraphQLError Error { get; } = error;
}
