using System.Globalization;
using System.Text;
using Commerce.Grains;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>
/// A SKU for a variant that came without: what it is called, as far as it fits, and five characters that follow from its id.
/// The same variant gets the same one in every import; two variants that are called alike differ in the five.
/// </summary>
internal static class MadeSku
{
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private const int LongestName = 40;

    public static string Of(string handle, IEnumerable<string> options, VariantId variant)
    {
        var name = Plain(string.Join('-', options.Prepend(handle)));
        return name.Length == 0 ? Mark(variant) : $"{name}-{Mark(variant)}";
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToUpperInvariant())
            if (char.IsAsciiLetterOrDigit(c))
                plain.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-')
                plain.Append('-');
        return plain.ToString(0, Math.Min(plain.Length, LongestName)).Trim('-');
    }

    private static string Mark(VariantId variant)
    {
        Span<byte> id = stackalloc byte[16];
        variant.Value.TryWriteBytes(id, bigEndian: true, out _);
        Span<char> mark = stackalloc char[5];
        for (var i = 0; i < mark.Length; i++)
            mark[i] = Alphabet[id[11 + i] & 31];
        return mark.ToString();
    }
}
