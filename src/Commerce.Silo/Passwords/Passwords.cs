using System.Text;
using Commerce.Grains;
using Commerce.Grains.Secrets;
using Microsoft.AspNetCore.Identity;

namespace Commerce.Silo.Passwords;

/// <summary>
/// PBKDF2 by the framework. A hash keeps a processor busy for a twentieth of a second, so that only as many are made at once
/// as there are processors: a crowd at the sign-in must not keep the tills waiting.
/// </summary>
public sealed class Passwords : IPasswords
{
    private static readonly object NoOne = new();
    private readonly PasswordHasher<object> hasher = new();
    private readonly SemaphoreSlim processors;
    private readonly string nobodys;
    private readonly int mostWaiting;
    private int waiting;

    /// <param name="atOnce">Hashes at once; half of the processors when null.</param>
    /// <param name="mostWaiting">Who comes beyond these is asked to come back.</param>
    public Passwords(int? atOnce = null, int mostWaiting = 200)
    {
        this.mostWaiting = mostWaiting;
        processors = new(atOnce ?? Math.Max(1, Environment.ProcessorCount / 2));
        nobodys = hasher.HashPassword(NoOne, Guid.NewGuid().ToString());
    }

    public WeakPassword? Refuse(string password, string? email = null) => PasswordRules.Refuse(password, email);

    public ValueTask<string> Hash(string password) =>
        InTurn(() => hasher.HashPassword(NoOne, Normal(password) ?? throw new ArgumentException("Refuse it first.", nameof(password))));

    public ValueTask<PasswordMatch> Verify(string? hash, string password) => InTurn(() =>
    {
        var typed = password.Length <= PasswordRules.Longest ? Normal(password) : null;
        var result = hasher.VerifyHashedPassword(NoOne, hash ?? nobodys, typed ?? "");
        return (result, hash, typed) switch
        {
            (_, null, _) or (_, _, null) or (PasswordVerificationResult.Failed, _, _) => PasswordMatch.Wrong,
            (PasswordVerificationResult.SuccessRehashNeeded, _, _) => PasswordMatch.RightButOld,
            _ => PasswordMatch.Right,
        };
    });

    /// <summary>The same letters typed on another keyboard are the same password (RFC 8265); null for what is no text.</summary>
    internal static string? Normal(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async ValueTask<T> InTurn<T>(Func<T> work)
    {
        if (Interlocked.Increment(ref waiting) > mostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new Overloaded("Too many people sign in at this moment.", TimeSpan.FromSeconds(2));
        }
        await processors.WaitAsync();
        try
        {
            return work();
        }
        finally
        {
            processors.Release();
            Interlocked.Decrement(ref waiting);
        }
    }
}
