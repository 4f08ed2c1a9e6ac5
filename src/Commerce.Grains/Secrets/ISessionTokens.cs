namespace Commerce.Grains.Secrets;

/// <summary>
/// What a signed-in caller sends with each request. The token only says who it is; whether the session is still open, the
/// account's grain knows.
/// </summary>
public interface ISessionTokens
{
    string Issue(SessionToken session);

    /// <returns>Null for what this shop did not sign.</returns>
    SessionToken? Read(string? token);
}

public enum AccountKind { Customer, Staff }

/// <param name="Account">A customer's or a staff member's id.</param>
/// <param name="Session">The session's id in the account; letters, digits, dashes and underscores.</param>
public readonly record struct SessionToken(AccountKind Kind, Guid Account, string Session);
