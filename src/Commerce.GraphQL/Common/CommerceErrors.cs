using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Common;

/// <summary>What clients are told of the exceptions that are part of the contract.</summary>
public static class CommerceErrors
{
    public const string OutcomeUnknownCode = "OUTCOME_UNKNOWN";

    /// <summary>The transport answers 503 with <c>Retry-After</c>, of which the seconds are in <c>extensions.retryAfter</c>.</summary>
    public const string OverloadedCode = "OVERLOADED";

    internal const string NoCursor = "This is no cursor of this list.";

    public static GraphQLError? Explain(Exception exception) => exception switch
    {
        OutcomeUnknown => new("It is not known yet whether this was done. Send it again with the same key.", OutcomeUnknownCode),
        Overloaded busy => new("There is too much to do at the moment, and nothing was done. Try again shortly.", OverloadedCode)
        {
            Extensions = new Dictionary<string, object>
            {
                [GraphQLError.RetryAfter] = GraphQLError.SecondsOf(busy.RetryAfter),
            },
        },
        UnknownCursor => new(NoCursor, ErrorCodes.BadUserInput),
        SubjectErased => new("The personal data of this was erased; it can't be changed any more.", ErrorCodes.Forbidden),
        _ => null,
    };
}
