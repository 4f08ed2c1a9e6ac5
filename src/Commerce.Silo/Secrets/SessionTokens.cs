using Commerce.Grains.Secrets;

namespace Commerce.Silo.Secrets;

/// <summary><c>c.account.session.mac</c> for a customer, <c>s.…</c> for staff.</summary>
public sealed class SessionTokens(ServerSecrets secrets) : ISessionTokens
{
    private const int Longest = 256;
    private readonly Mac mac = new(secrets, "session");

    public string Issue(SessionToken session)
    {
        var said = $"{(session.Kind == AccountKind.Customer ? 'c' : 's')}.{session.Account:N}.{session.Session}";
        return $"{said}.{mac.TextOf(said)}";
    }

    public SessionToken? Read(string? token)
    {
        if (token is not { Length: <= Longest } || token.Split('.') is not [var kind, var account, var session, var signature]
            || !mac.Matches($"{kind}.{account}.{session}", signature) || !Guid.TryParseExact(account, "N", out var id))
            return null;
        return new(kind == "c" ? AccountKind.Customer : AccountKind.Staff, id, session);
    }
}
