namespace Commerce.GraphQL.Server;

/// <summary>Every <c>extensions.code</c> that the server itself writes. Clients may rely on them.</summary>
public static class ErrorCodes
{
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string BadUserInput = "BAD_USER_INPUT";
    public const string BadRequest = "BAD_REQUEST";
    public const string OperationResolutionFailed = "OPERATION_RESOLUTION_FAILURE";
    public const string Internal = "INTERNAL";
    public const string NullForNonNull = "NULL_FOR_NON_NULL";
    public const string Timeout = "TIMEOUT";
    public const string IntrospectionDisabled = "INTROSPECTION_DISABLED";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";
    public const string BodyTooLarge = "BODY_TOO_LARGE";
    public const string TooManyTokens = "TOO_MANY_TOKENS";
    public const string TooDeep = "TOO_DEEP";
    public const string TooManyAliases = "TOO_MANY_ALIASES";
    public const string TooCostly = "TOO_COSTLY";
    public const string TooComplex = "TOO_COMPLEX";
    public const string PageTooLarge = "PAGE_TOO_LARGE";
    public const string RateLimited = "RATE_LIMITED";
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string PersistedQueryMismatch = "PERSISTED_QUERY_MISMATCH";
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string Forbidden = "FORBIDDEN";
}
