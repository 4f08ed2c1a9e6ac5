using System.Net;
using System.Text.RegularExpressions;

namespace Commerce.Silo.ReadModels;

internal static partial class PlainText
{
    public static string Of(string? html) => html is null ? "" : WebUtility.HtmlDecode(Tags().Replace(html, " "));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tags();
}
