using System.Text;

namespace Commerce.Silo.Secrets;

/// <summary>
/// Douglas Crockford's base 32: no letter looks like a digit and no code is a rude word (https://www.crockford.com/base32.html).
/// </summary>
internal static class Crockford
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The first <paramref name="length"/> × 5 bits.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes, int length)
    {
        var text = new StringBuilder(length);
        for (int i = 0, buffer = 0, bits = 0; text.Length < length; bits -= 5)
        {
            for (; bits < 5; bits += 8)
                buffer = (buffer & 0xFF) << 8 | bytes[i++];
            text.Append(Alphabet[buffer >> (bits - 5) & 31]);
        }
        return text.ToString();
    }

    /// <summary>What was meant by what was typed: no case, dashes or spaces, O is 0, I and L are 1.</summary>
    /// <param name="length">Of a code; what is typed beyond one more is left out, and stays wrong.</param>
    public static string Normalise(string typed, int length)
    {
        var text = new StringBuilder(length);
        foreach (var sign in typed)
        {
            if (char.IsWhiteSpace(sign) || char.IsPunctuation(sign))
                continue;
            text.Append(char.ToUpperInvariant(sign) switch { 'O' => '0', 'I' or 'L' => '1', var plain => plain });
            if (text.Length > length)
                break;
        }
        return text.ToString();
    }
}
