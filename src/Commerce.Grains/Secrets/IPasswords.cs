namespace Commerce.Grains.Secrets;

/// <summary>Passwords are only known for as long as a request takes; accounts keep a slow hash.</summary>
public interface IPasswords
{
    /// <summary>Whether this may be a new password.</summary>
    /// <param name="email">The account's, which is no password.</param>
    /// <returns>Null when it may.</returns>
    WeakPassword? Refuse(string password, string? email = null);

    /// <exception cref="Overloaded">Too many wait for the processor already.</exception>
    ValueTask<string> Hash(string password);

    /// <summary>Takes as long for an unknown account as for a known one.</summary>
    /// <param name="hash">The account's; null when there is no such account.</param>
    /// <exception cref="Overloaded">Too many wait for the processor already.</exception>
    ValueTask<PasswordMatch> Verify(string? hash, string password);
}

public enum PasswordMatch
{
    Wrong,
    Right,

    /// <summary>Right, and hashed by an older method: hash it anew.</summary>
    RightButOld,
}

/// <summary>A new password that would be guessed.</summary>
public sealed record WeakPassword(string Message) : Refusal(Message);
