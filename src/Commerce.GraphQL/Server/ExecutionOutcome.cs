namespace Commerce.GraphQL.Server;

public enum OutcomeKind
{
    /// <summary>Something is wrong with the request itself: nothing ran and the response has no <c>data</c>.</summary>
    Refused,

    /// <summary>The operation ran; fields may still have failed.</summary>
    Executed,
}

public readonly record struct ExecutionOutcome(OutcomeKind Kind, IReadOnlyList<GraphQLError> Errors)
{
    public bool HasErrors => Errors.Count > 0;
}
