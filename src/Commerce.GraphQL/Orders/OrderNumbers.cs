using System.Security.Cryptography;
using System.Text;
using Commerce.Grains;

namespace Commerce.GraphQL.Orders;

/// <summary>Numbers that people say: <c>K7M2-9QX4</c>. No letter looks like a digit (Crockford's base 32).</summary>
internal static class OrderNumbers
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 8;

    /// <summary>The same order proposes the same numbers, so that a retry asks for the same.</summary>
    /// <param name="number">From 0; the next one is proposed when a number is taken.</param>
    public static string Proposal(OrderId order, int number)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"order-number/{order}/{number}"));
        return Shown([.. hash.Take(Length).Select(part => Alphabet[part & 31])]);
    }

    /// <summary>What was meant by what was typed.</summary>
    public static string Normalise(string typed)
    {
        char[] signs = [.. typed.Take(40).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)
            .Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign })];
        return signs.Length == Length ? Shown(signs) : new string(signs);
    }

    private static string Shown(char[] signs) => $"{new string(signs, 0, Length / 2)}-{new string(signs, Length / 2, Length / 2)}";
}
