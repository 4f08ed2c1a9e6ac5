namespace Commerce.Silo.Import.Catalogue;

/// <summary>A tag as it stands in a text that nobody vouches for.</summary>
/// <param name="End">The place after it.</param>
internal sealed record HtmlTag(string Name, bool IsEnd, string Attributes, int End)
{
    /// <summary>The tag that begins at <paramref name="at"/>, or null where the &lt; is only a character.</summary>
    public static HtmlTag? Read(string html, int at)
    {
        var isEnd = at + 1 < html.Length && html[at + 1] == '/';
        var begin = at + (isEnd ? 2 : 1);
        var end = begin;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':'))
            end++;
        if (end == begin || !char.IsAsciiLetter(html[begin]))
            return null;
        var close = CloseOf(html, end);
        return new(html[begin..end].ToLowerInvariant(), isEnd, html[end..Math.Min(close, html.Length)], Math.Min(close + 1, html.Length));
    }

    public string? Attribute(string name)
    {
        for (var at = 0; at < Attributes.Length;)
        {
            while (at < Attributes.Length && (char.IsWhiteSpace(Attributes[at]) || Attributes[at] is '/' or '='))
                at++;
            var begin = at;
            while (at < Attributes.Length && !char.IsWhiteSpace(Attributes[at]) && Attributes[at] is not ('=' or '/'))
                at++;
            var found = Attributes.AsSpan(begin, at - begin).Equals(name, StringComparison.OrdinalIgnoreCase);
            var value = Value(ref at);
            if (found)
                return value;
        }
        return null;
    }

    private string? Value(ref int at)
    {
        var look = at;
        while (look < Attributes.Length && char.IsWhiteSpace(Attributes[look]))
            look++;
        if (look >= Attributes.Length || Attributes[look] != '=')
            return null;
        for (look++; look < Attributes.Length && char.IsWhiteSpace(Attributes[look]);)
            look++;
        var quote = look < Attributes.Length && Attributes[look] is '"' or '\'' ? Attributes[look++] : ' ';
        var begin = look;
        while (look < Attributes.Length && (quote == ' ' ? !char.IsWhiteSpace(Attributes[look]) : Attributes[look] != quote))
            look++;
        at = Math.Min(look + 1, Attributes.Length);
        return Attributes[begin..look];
    }

    // A > inside a quoted value does not end the tag.
    private static int CloseOf(string html, int from)
    {
        var quote = '\0';
        for (var at = from; at < html.Length; at++)
            if (quote != '\0')
                quote = html[at] == quote ? '\0' : quote;
            else if (html[at] == '>')
                return at;
            else if (html[at] is '"' or '\'' && at > from && html[at - 1] is '=' or ' ')
                quote = html[at];
        return html.IndexOf('>', from) is var simple and >= 0 ? simple : html.Length;
    }
}
