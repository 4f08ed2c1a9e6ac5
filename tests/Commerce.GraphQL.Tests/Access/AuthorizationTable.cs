namespace Commerce.GraphQL.Tests.Access;

/// <summary>
/// Who gets what, in the order: nobody signed in, the customer, another customer, a clerk of another store, a clerk, a manager and an
/// administrator. R is refused for want of rights, N is told that there is no such thing, Y gets an answer (a refusal by the rules too).
/// </summary>
internal static class AuthorizationTable
{
    public static readonly IReadOnlyDictionary<string, string> Rows = new Dictionary<string, string>
    {
    };
}
