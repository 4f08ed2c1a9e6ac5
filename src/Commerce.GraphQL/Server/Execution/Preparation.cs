using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;
using Commerce.GraphQL.Server.Validation;

namespace Commerce.GraphQL.Server.Execution;

internal readonly record struct PreparedRequest(
    PreparedOperation? Operation, OperationPlan? Plan, VariableValues? Variables, IReadOnlyList<GraphQLError>? Errors, int Cost = 0);

/// <summary>Everything between a request's text and the first resolver: parse, limit, validate, compile, coerce.</summary>
internal sealed class Preparation(Schema schema, ExecutorOptions options)
{
    /// <summary>By document and operation name.</summary>
    private readonly RecentlyUsed<(string, string?), PreparedOperation> _operations = new(options.MaxCachedPlans, options.MaxCachedCharacters);

    public PreparedRequest Prepare(GraphQLRequest request)
    {
        try
        {
            var operation = _operations.Find((request.Query, request.OperationName));
            if (operation is null)
            {
                var document = Parser.Parse(request.Query, options.MaxTokens);
                var errors = Validator.Validate(schema, document, options);
                if (errors.Count > 0) return Refuse(errors);
                operation = new PreparedOperation(schema, document, OperationSelection.Choose(document, request.OperationName));
                _operations.Add((request.Query, request.OperationName), operation, request.Query.Length);
            }
            return Bind(request, operation);
        }
        catch (GraphQLException e)
        {
            return Refuse([e.Error]);
        }
        catch (Exception e)
        {
            options.OnUnexpectedError?.Invoke(e, "request");
            return Refuse([new GraphQLError("Internal error", ErrorCodes.Internal)]);
        }
    }

    public IReadOnlyList<GraphQLError> Check(string query)
    {
        try
        {
            return Validator.Validate(schema, Parser.Parse(query, options.MaxTokens), options);
        }
        catch (GraphQLException e)
        {
            return [e.Error];
        }
    }

    private PreparedRequest Bind(GraphQLRequest request, PreparedOperation operation)
    {
        if (request.IsSafe && operation.Kind == OperationKind.Mutation)
            return Refuse([new GraphQLError("Cannot perform a mutation over GET.", ErrorCodes.MethodNotAllowed)], operation);
        var errors = new List<GraphQLError>();
        VariableValues variables;
        try
        {
            variables = VariableCoercion.Coerce(
                operation.Document.Source, operation.Variables, operation.VariableNames, request.Variables, errors);
        }
        catch (InvalidOperationException)
        {
            // JSON lets half of a surrogate pair through as an escape; it is found when the text is first read.
            errors.Add(new GraphQLError("The variables hold text that is no Unicode: half of a surrogate pair.", ErrorCodes.BadUserInput));
            return Refuse(errors, operation);
        }
        if (errors.Count > 0) return Refuse(errors, operation);
        var cost = CostRule.Count(schema, options, operation, variables);
        return new PreparedRequest(operation, operation.PlanFor(variables), variables, null, cost);
    }

    private static PreparedRequest Refuse(IReadOnlyList<GraphQLError> errors, PreparedOperation? operation = null) =>
        new(operation, null, null, errors);
}
