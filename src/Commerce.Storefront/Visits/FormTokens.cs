using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Commerce.Storefront.Visits;

/// <summary>
/// Proves that a form comes from one of our pages as this visitor saw it. The token follows from the shop's key, the visitor's cookie and
/// who is signed in, so every silo knows it and nothing is stored; each page has its own, so that compression can't give it away.
/// </summary>
public sealed class FormTokens(StorefrontOptions options)
{
    private const int SaltLength = 16, MacLength = 32;

    public string For(string visitor, string actor)
    {
        Span<byte> token = stackalloc byte[SaltLength + MacLength];
        RandomNumberGenerator.Fill(token[..SaltLength]);
        Mac(token[..SaltLength], visitor, actor, token[SaltLength..]);
        return Base64Url.EncodeToString(token);
    }

    public bool IsGood(string? token, string visitor, string actor)
    {
        Span<byte> given = stackalloc byte[SaltLength + MacLength];
        if (token is null || token.Length != Base64Url.GetEncodedLength(given.Length)
            || !Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, given, out _))
            return false;
        Span<byte> right = stackalloc byte[MacLength];
        Mac(given[..SaltLength], visitor, actor, right);
        return CryptographicOperations.FixedTimeEquals(right, given[SaltLength..]);
    }

    private void Mac(ReadOnlySpan<byte> salt, string visitor, string actor, Span<byte> mac)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, options.FormKey);
        hash.AppendData(salt);
        hash.AppendData(Encoding.UTF8.GetBytes($"{visitor}\n{actor}"));
        hash.GetHashAndReset(mac);
    }
}
