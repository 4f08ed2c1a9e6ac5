using System.Net;
using System.Text.RegularExpressions;

namespace Commerce.Storefront.Products;

/// <summary>HTML as a line of text, for search engines and cards.</summary>
internal static partial class PlainText
{
    private const int Longest = 155;

    public static string Of(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    /// <summary>As much as a search engine shows, cut at a word.</summary>
    public static string Shortened(string html)
    {
        var text = Of(html);
        if (text.Length <= Longest)
            return text;
        var cut = text.LastIndexOf(' ', Longest);
        return text[..(cut > 0 ? cut : Longest)] + "…";
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
