using static Commerce.Grains.Decision;

namespace Commerce.Grains.Accounts;

internal static class AccountDecisions
{
    private const int TriesInARow = 5;

    private static readonly TimeSpan LockTime = TimeSpan.FromMinutes(15);

    /// <param name="mayEnter">False for a disabled account, which nothing opens.</param>
    public static Decision Decide(Credentials account, IAccountCommand command, DateTimeOffset now, bool mayEnter = true) =>
        command switch
        {
            SignIn signIn => SignIn(account, signIn, now, mayEnter),
            SignOut signOut => account.Sessions.Any(session => session.Id == signOut.Session)
                ? Record(new SignedOut(signOut.Session))
                : Nothing(),
            SignOutEverywhere => account.Sessions.IsEmpty ? Nothing() : Record(new SignedOutEverywhere()),
            ChangePassword change => Change(account, change, now, mayEnter),
            RequestVerification ask => RequestVerification(account, ask, now),
            VerifyEmail verify => Verify(account, verify, now),
            RequestReset ask => RequestReset(account, ask, now, mayEnter),
            ResetPassword reset => Reset(account, reset, now, mayEnter),
            _ => throw new NotSupportedException($"An account does not know the command {command.GetType().Name}."),
        };

    private static Decision SignIn(Credentials account, SignIn command, DateTimeOffset now, bool mayEnter)
    {
        // While it is locked no try counts, right or wrong: there is nothing to guess and nothing to write.
        if (account.IsLocked(now) || !mayEnter || account.PasswordHash is null)
            return Refuse(new SignInFailed());
        if (!command.PasswordMatched)
            return Record(Missed(account, now), new SignInFailed());
        if (account.HasSession(command.Session, now))
            return Nothing();
        var signed = new SignedIn(command.Session, now, command.Expires);
        return command.NewPasswordHash is { } hash ? Record(signed, new PasswordRehashed(hash)) : Record(signed);
    }

    private static Decision Change(Credentials account, ChangePassword command, DateTimeOffset now, bool mayEnter) =>
        account.IsLocked(now) || !mayEnter || account.PasswordHash is null ? Refuse(new PasswordWrong())
        : !command.PasswordMatched ? Record(Missed(account, now), new PasswordWrong())
        : Record(new PasswordChanged(command.NewPasswordHash, command.KeepSession));

    // A second request with a generation that is used up came at the same time: its mail is on the way.
    private static Decision RequestVerification(Credentials account, RequestVerification command, DateTimeOffset now) =>
        account.Verified || command.Generation <= account.Generation || command.Expires <= now
            ? Nothing()
            : Record(new VerificationRequested(command.TokenHash, command.Expires, command.Generation));

    private static Decision Verify(Credentials account, VerifyEmail command, DateTimeOffset now) => account switch
    {
        { Verified: true } => Nothing(),
        { Verification: { } token } when token.Matches(command.TokenHash, now) => Record(new EmailVerified()),
        _ => Refuse(new LinkNotValid()),
    };

    private static Decision RequestReset(Credentials account, RequestReset command, DateTimeOffset now, bool mayEnter) =>
        !mayEnter || command.Generation <= account.Generation || command.Expires <= now
            ? Nothing()
            : Record(new ResetRequested(command.TokenHash, command.Expires, command.Generation));

    private static Decision Reset(Credentials account, ResetPassword command, DateTimeOffset now, bool mayEnter) =>
        mayEnter && account.Reset is { } token && token.Matches(command.TokenHash, now)
            ? Record(new PasswordReset(command.NewPasswordHash))
            : Refuse(new LinkNotValid());

    private static SignInMissed Missed(Credentials account, DateTimeOffset now)
    {
        var tries = account.FailedTries + 1;
        return new(tries, tries >= TriesInARow ? now + LockTime : null);
    }
}
