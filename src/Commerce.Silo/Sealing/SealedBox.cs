using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Commerce.Grains;

namespace Commerce.Silo.Sealing;

/// <summary>AES-256-GCM, bound to its subject: <c>base64url(format 1 ‖ nonce 12 ‖ tag 16 ‖ cipher)</c>.</summary>
internal static class SealedBox
{
    public const int KeySize = 32;
    private const byte Format = 1;
    private const int NonceSize = 12, TagSize = 16, Header = 1 + NonceSize + TagSize;

    public static string Close(byte[] key, SubjectId subject, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var box = new byte[Header + plain.Length];
        box[0] = Format;
        var nonce = box.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, box.AsSpan(Header), box.AsSpan(1 + NonceSize, TagSize), subject.Value.ToByteArray(bigEndian: true));
        return Base64Url.EncodeToString(box);
    }

    /// <exception cref="CryptographicException">It is not what was sealed for this subject.</exception>
    public static string Open(byte[] key, Sealed text)
    {
        var box = Base64Url.DecodeFromChars(text.Cipher).AsSpan();
        if (box.Length < Header || box[0] != Format)
            throw new CryptographicException("This is no sealed text.");
        var plain = new byte[box.Length - Header];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(
            box.Slice(1, NonceSize), box[Header..], box.Slice(1 + NonceSize, TagSize), plain,
            text.Subject.Value.ToByteArray(bigEndian: true));
        return Encoding.UTF8.GetString(plain);
    }
}
