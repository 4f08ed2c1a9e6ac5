namespace Commerce.Grains.Accounts;

/// <summary>
/// What customers and staff alike do with their sign-in. The gate checks passwords and hashes secrets; rules see hashes only.
/// </summary>
public interface IAccountCommand : ICommand;

/// <param name="PasswordMatched">Whether the password was right, compared in constant time.</param>
/// <param name="Session">A keyed hash of the new session's secret.</param>
/// <param name="NewPasswordHash">Where the stored hash is of an older kind: the same password hashed anew.</param>
public sealed record SignIn(bool PasswordMatched, string Session, DateTimeOffset Expires, string? NewPasswordHash = null)
    : IAccountCommand;

public sealed record SignOut(string Session) : IAccountCommand;

public sealed record SignOutEverywhere : IAccountCommand;

/// <param name="KeepSession">The session that asks; all others end.</param>
public sealed record ChangePassword(bool PasswordMatched, string NewPasswordHash, string? KeepSession = null) : IAccountCommand;

/// <param name="Generation">One more than <see cref="Credentials.Generation"/>: the token follows from it.</param>
public sealed record RequestVerification(string TokenHash, DateTimeOffset Expires, int Generation) : IAccountCommand;

public sealed record VerifyEmail(string TokenHash) : IAccountCommand;

/// <param name="Generation">As in <see cref="RequestVerification"/>.</param>
public sealed record RequestReset(string TokenHash, DateTimeOffset Expires, int Generation) : IAccountCommand;

public sealed record ResetPassword(string TokenHash, string NewPasswordHash) : IAccountCommand;

/// <summary>The same for a wrong password, a locked and a disabled account, so that nothing is learned from it.</summary>
public sealed record SignInFailed() : Refusal("E-mail or password is wrong, or there were too many tries. Try again later or reset it.");

public sealed record PasswordWrong() : Refusal("The current password is wrong.");

public sealed record LinkNotValid() : Refusal("This link was used or is too old. Ask for a new one.");
