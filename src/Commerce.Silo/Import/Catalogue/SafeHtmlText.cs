using System.Net;
using System.Text;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>Writes elements so that each that is opened is closed, in the right order, and everything else is text.</summary>
internal sealed class SafeHtmlText
{
    private const int Deepest = 50;

    private readonly StringBuilder html = new();
    private readonly Stack<string> open = new();

    public void Text(string text)
    {
        // Decoded first, so that an entity that came is not escaped once more.
        foreach (var c in WebUtility.HtmlDecode(text))
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '\r' => html,
                _ when char.IsControl(c) && c is not ('\n' or '\t') => html,
                _ => html.Append(c),
            };
    }

    public void Begin(string element, string? target)
    {
        if (!SafeElements.Kept.TryGetValue(element, out var name) || open.Count == Deepest)
            return;
        if (name == "a" && (target is null || open.Contains(name)))
            return;
        html.Append('<').Append(name);
        if (target is not null)
            html.Append(" href=\"").Append(WebUtility.HtmlEncode(target)).Append("\" rel=\"nofollow noopener\"");
        html.Append('>');
        if (!SafeElements.Void.Contains(name))
            open.Push(name);
    }

    public void End(string element)
    {
        if (!SafeElements.Kept.TryGetValue(element, out var name) || !open.Contains(name))
            return;
        while (open.TryPop(out var inner))
        {
            html.Append("</").Append(inner).Append('>');
            if (inner == name)
                return;
        }
    }

    public string Close()
    {
        while (open.TryPop(out var left))
            html.Append("</").Append(left).Append('>');
        return html.ToString().Trim();
    }
}
