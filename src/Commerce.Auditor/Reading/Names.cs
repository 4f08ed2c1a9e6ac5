using System.Security.Cryptography;
using System.Text;

namespace Commerce.Auditor.Reading;

/// <summary>Ids follow from what they name; worked out here anew, so that a claim on stock tells whose it is.</summary>
internal static class Names
{
    public static Guid StockClaim(Guid order, int group, Guid variant) => Of($"reservation/{order}/{group}/{variant}");

    public static Guid SlotClaim(Guid order, int group) => Of($"reservation/{order}/{group}/slot");

    public static Guid Fulfilment(Guid order, int group) => Of($"fulfilment/{order}/{group}");

    public static string StockStream(Guid variant, Guid location) => $"stock/{variant}/{location}";

    public static string SlotStream(Guid location, string day) => $"slots/{location}/{day}";

    // RFC 9562, version 8, of the SHA-256 of the name.
    private static Guid Of(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }
}
