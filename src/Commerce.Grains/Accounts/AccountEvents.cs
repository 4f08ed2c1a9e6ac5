namespace Commerce.Grains.Accounts;

/// <summary>What happens to anyone's sign-in; customers and staff keep these in their own journals under the same names.</summary>
public interface IAccountEvent : IEvent;

public sealed record SignedIn(string Session, DateTimeOffset At, DateTimeOffset Expires) : IAccountEvent;

/// <param name="LockedUntil">Told by the try that locked the account.</param>
public sealed record SignInMissed(int FailedTries, DateTimeOffset? LockedUntil = null) : IAccountEvent;

public sealed record SignedOut(string Session) : IAccountEvent;

public sealed record SignedOutEverywhere : IAccountEvent;

/// <param name="KeptSession">All others ended.</param>
public sealed record PasswordChanged(string PasswordHash, string? KeptSession = null) : IAccountEvent;

/// <summary>The same password in a newer kind of hash.</summary>
public sealed record PasswordRehashed(string PasswordHash) : IAccountEvent;

public sealed record VerificationRequested(string TokenHash, DateTimeOffset Expires, int Generation) : IAccountEvent;

public sealed record EmailVerified : IAccountEvent;

public sealed record ResetRequested(string TokenHash, DateTimeOffset Expires, int Generation) : IAccountEvent;

/// <summary>A new password by a mailed link: all sessions ended, and whoever has the mail has the address.</summary>
public sealed record PasswordReset(string PasswordHash) : IAccountEvent;
