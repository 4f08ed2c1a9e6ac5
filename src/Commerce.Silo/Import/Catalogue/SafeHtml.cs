using System.Net;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>
/// Keeps of a description what may stand in a page: text, and a few elements without attributes (a link keeps where it goes).
/// It does not repair what came but writes anew what it understood, so nothing passes that is not on its list. Cleaning what
/// is clean changes nothing.
/// </summary>
public static class SafeHtml
{
    private static readonly string[] Schemes = ["https://", "http://", "mailto:", "tel:"];

    public static string Clean(string html)
    {
        var clean = new SafeHtmlText();
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0 || open > at)
            {
                clean.Text(html[at..(open < 0 ? html.Length : open)]);
                at = open < 0 ? html.Length : open;
            }
            else if (html.AsSpan(at).StartsWith("<!--"))
                at = After(html, "-->", at + 4);
            else if (at + 1 < html.Length && (html[at + 1] is '!' or '?'))
                at = After(html, ">", at);
            else if (HtmlTag.Read(html, at) is { } tag)
                at = Element(html, tag, clean);
            else
            {
                clean.Text("<");
                at++;
            }
        }
        return clean.Close();
    }

    private static int Element(string html, HtmlTag tag, SafeHtmlText clean)
    {
        if (tag.IsEnd)
            clean.End(tag.Name);
        else if (SafeElements.Hidden.Contains(tag.Name))
            return AfterHidden(html, tag);
        else
            clean.Begin(tag.Name, tag.Name == "a" ? Target(tag.Attribute("href")) : null);
        return tag.End;
    }

    /// <summary>What stands in a script, a style or a frame is no text for people.</summary>
    private static int AfterHidden(string html, HtmlTag tag)
    {
        var close = html.IndexOf("</" + tag.Name, tag.End, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? (SafeElements.Void.Contains(tag.Name) ? tag.End : html.Length) : After(html, ">", close);
    }

    private static string? Target(string? href)
    {
        // Browsers overlook blanks and control characters in "java\nscript:", so they go before anything is decided.
        var plain = string.Concat(WebUtility.HtmlDecode(href ?? "").Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        var isOfThisShop = plain is ['/', ..] and not ['/', '/' or '\\', ..];
        return isOfThisShop || Schemes.Any(scheme => plain.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) ? plain : null;
    }

    private static int After(string html, string end, int from)
    {
        var found = html.IndexOf(end, Math.Min(from, html.Length), StringComparison.Ordinal);
        return found < 0 ? html.Length : found + end.Length;
    }
}
