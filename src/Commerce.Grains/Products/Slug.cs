using System.Globalization;
using System.Text;

namespace Commerce.Grains.Products;

/// <summary>A word as it stands in an address: "City bikes" is "city-bikes".</summary>
public static class Slug
{
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
                slug.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && slug is [.., not '-'])
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-').Normalize(NormalizationForm.FormC);
    }
}
