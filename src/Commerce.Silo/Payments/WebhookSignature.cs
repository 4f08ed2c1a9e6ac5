using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Commerce.Silo.Payments;

/// <summary>
/// <c>t=seconds,v1=hex(HMAC-SHA256(key, "seconds.body"))</c>, so that neither the body nor its time can be changed, and an old
/// message can't be sent again for long.
/// </summary>
public sealed class WebhookSignature(byte[] key, TimeProvider time)
{
    public const string Header = "Test-Payments-Signature";
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public string Sign(ReadOnlySpan<byte> body)
    {
        var at = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={at},v1={Convert.ToHexStringLower(Mac(at, body))}";
    }

    /// <returns>Null when it is good, or why it is not.</returns>
    public string? WhyNot(string? signature, ReadOnlySpan<byte> body)
    {
        if (signature?.Split(',') is not [['t', '=', .. var at], ['v', '1', '=', .. var mac]]
            || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return "it is not signed";
        var expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Mac(at, body)));
        if (!CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(mac)))
            return "its signature is wrong";
        var age = time.GetUtcNow().ToUnixTimeSeconds() - seconds;
        return Math.Abs(age) > Tolerance.TotalSeconds ? "its signature is too old" : null;
    }

    private byte[] Mac(string at, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        mac.AppendData(Encoding.ASCII.GetBytes(at + "."));
        mac.AppendData(body);
        return mac.GetHashAndReset();
    }
}
