using System.Collections.Frozen;
using Commerce.Grains.Secrets;

namespace Commerce.Silo.Passwords;

/// <summary>Length and what everybody guesses first, as NIST SP 800-63B has it; no rules about kinds of signs.</summary>
internal static class PasswordRules
{
    public const int Shortest = 10, Longest = 256;
    private const int FewestSigns = 4;
    private static readonly FrozenSet<string> Common = Read();

    public static WeakPassword? Refuse(string password, string? email)
    {
        if (password.Length < Shortest)
            return new($"This password is too short. Take at least {Shortest} characters: a few words make a good one.");
        if (password.Length > Longest)
            return new($"This password is too long. Take at most {Longest} characters.");
        if (!IsText(password))
            return new("This password has signs that are no text. Type another one.");
        if (password.Distinct().Count() < FewestSigns)
            return new("This password repeats the same few characters. Take a few words instead.");
        if (IsCommon(password.ToLowerInvariant()))
            return new("This password is among those that everybody tries first. Take a few words that do not belong together.");
        return email is not null && IsAbout(password, email)
            ? new("This password is your e-mail address. Take one that nobody reads on an envelope.")
            : null;
    }

    private static bool IsText(string password) => !password.Any(char.IsControl) && Passwords.Normal(password) is not null;

    // "Password2026!" is "password" to whoever guesses.
    private static bool IsCommon(string password) =>
        Common.Contains(password) || Common.Contains(password.TrimEnd("0123456789!?.,*#$-_ ".ToCharArray())) || IsRun(password);

    /// <summary>Every sign follows the one before it: 1234567890, abcdefghijkl, 9876543210.</summary>
    private static bool IsRun(string password)
    {
        for (var step = -1; step <= 1; step += 2)
            if (Enumerable.Range(1, password.Length - 1).All(i => password[i] - password[i - 1] == step || password[i - 1] - password[i] == 9 * step))
                return true;
        return false;
    }

    private static bool IsAbout(string password, string email) =>
        password.Equals(email, StringComparison.OrdinalIgnoreCase)
        || password.Equals(email.Split('@')[0], StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("Passwords/common.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
    }
}
