using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Commerce.Silo.Secrets;

/// <summary>HMAC-SHA256 under one purpose's key, over text that names what is meant.</summary>
internal sealed class Mac(ServerSecrets secrets, string purpose)
{
    private readonly byte[] key = secrets.Key(purpose);

    public byte[] Of(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    public string TextOf(string text) => Base64Url.EncodeToString(Of(text));

    /// <summary>Takes as long for a wrong text as for the right one.</summary>
    public bool Matches(string text, string? mac) =>
        mac is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(TextOf(text)), Encoding.UTF8.GetBytes(mac));
}
