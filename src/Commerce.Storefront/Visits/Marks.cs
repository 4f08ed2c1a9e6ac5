using System.Security.Cryptography;

namespace Commerce.Storefront.Visits;

/// <summary>
/// What differs from answer to answer stands in a page as a mark, and is put in when the page is sent. So a page can be kept for
/// everybody, and still no two answers share a nonce. The marks are random, so that no text of a product can be one.
/// </summary>
internal static class Marks
{
    private static readonly string Word = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The nonce of the content security policy.</summary>
    public static readonly string Nonce = Word + "n";

    /// <summary>The token that every form carries.</summary>
    public static readonly string Form = Word + "f";

    /// <summary>A new idempotency key at each place.</summary>
    public static readonly string Key = Word + "k";

    public static readonly int Length = Word.Length + 1;

    public static ReadOnlySpan<byte> Start => StartBytes;

    private static readonly byte[] StartBytes = System.Text.Encoding.ASCII.GetBytes(Word);
}
