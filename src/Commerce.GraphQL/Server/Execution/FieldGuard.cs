namespace Commerce.GraphQL.Server.Execution;

/// <summary>
/// A directive of the schema that the server enforces: asked before the resolver, with the arguments as applied.
/// </summary>
internal sealed class FieldGuard(DirectiveArguments arguments, Func<DirectiveArguments, FieldContext, GraphQLError?> check)
{
    public GraphQLError? Refuse(FieldContext context) => check(arguments, context);
}
