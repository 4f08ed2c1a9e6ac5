using System.Collections.Immutable;

namespace Commerce.Grains.Accounts;

/// <summary>How somebody signs in.</summary>
/// <param name="PasswordHash">None until an invited person sets one.</param>
/// <param name="Sessions">The oldest first, at most 20.</param>
/// <param name="Generation">Counts the mailed tokens; the gateway derives the token from it, so that no secret is kept.</param>
public sealed record Credentials(
    string? PasswordHash,
    int FailedTries,
    DateTimeOffset? LockedUntil,
    ImmutableArray<Session> Sessions,
    bool Verified,
    MailedToken? Verification,
    MailedToken? Reset,
    int Generation)
{
    public const int MostSessions = 20;

    public static readonly Credentials None = new(null, 0, null, [], false, null, null, 0);

    public static Credentials With(string? passwordHash) => None with { PasswordHash = passwordHash };

    public bool HasSession(string id, DateTimeOffset now) => Sessions.Any(session => session.Id == id && session.Expires > now);

    public bool IsLocked(DateTimeOffset now) => LockedUntil > now;

    public Credentials Apply(IAccountEvent happened) => happened switch
    {
        SignedIn signed => this with { FailedTries = 0, LockedUntil = null, Sessions = Opened(signed) },
        SignInMissed { LockedUntil: { } until } => this with { FailedTries = 0, LockedUntil = until },
        SignInMissed missed => this with { FailedTries = missed.FailedTries, LockedUntil = null },
        SignedOut signed => this with { Sessions = Sessions.RemoveAll(session => session.Id == signed.Session) },
        SignedOutEverywhere => this with { Sessions = [] },

        PasswordChanged changed => this with
        {
            PasswordHash = changed.PasswordHash, FailedTries = 0, LockedUntil = null, Reset = null,
            Sessions = Sessions.RemoveAll(session => session.Id != changed.KeptSession),
        },
        PasswordRehashed rehashed => this with { PasswordHash = rehashed.PasswordHash },

        VerificationRequested asked => this with { Verification = new(asked.TokenHash, asked.Expires), Generation = asked.Generation },
        EmailVerified => this with { Verified = true, Verification = null },
        ResetRequested asked => this with { Reset = new(asked.TokenHash, asked.Expires), Generation = asked.Generation },
        PasswordReset reset => this with
        {
            PasswordHash = reset.PasswordHash, FailedTries = 0, LockedUntil = null, Reset = null, Sessions = [],
            Verified = true, Verification = null,
        },
        _ => this,
    };

    private ImmutableArray<Session> Opened(SignedIn signed) =>
    [
        .. Sessions.Where(session => session.Expires > signed.At).TakeLast(MostSessions - 1),
        new Session(signed.Session, signed.At, signed.Expires),
    ];
}

/// <param name="Id">A keyed hash of the session's secret.</param>
public sealed record Session(string Id, DateTimeOffset CreatedAt, DateTimeOffset Expires);

/// <summary>A link that was mailed, by the keyed hash of its secret. It works once.</summary>
public sealed record MailedToken(string Hash, DateTimeOffset Expires)
{
    public bool Matches(string hash, DateTimeOffset now) => Hash == hash && Expires > now;
}
