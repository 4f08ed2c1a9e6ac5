using System.Text.RegularExpressions;

namespace Commerce.Grains.Tests.Architecture;

/// <summary>
/// What a reader would see of a page that comes from the page itself: letters between tags, and in the attributes that are read out. What
/// begins with @ is code and is taken away first.
/// </summary>
internal static partial class RazorText
{
    public static IReadOnlyList<string> Literals(string page)
    {
        var code = CodeBlock().Match(page);
        var markup = WithoutCode(Comment().Replace(code.Success ? page[..code.Index] : page, " "));
        var inAttributes = Attribute().Matches(markup).Select(match => match.Groups[1].Value);
        var between = Tag().Replace(markup, "\n").Split('\n');
        return [.. between.Concat(inAttributes).Select(text => text.Trim()).Where(text => Word().IsMatch(text))];
    }

    /// <summary>Takes away expressions, control flow and their braces; the markup within stays.</summary>
    private static string WithoutCode(string page)
    {
        var kept = new System.Text.StringBuilder();
        for (var (at, behindCode) = (0, 0); at < page.Length;)
        {
            // In the middle of a word it is no code, as in an e-mail address.
            if (page[at] == '@' && at + 1 < page.Length && page[at + 1] != '@' && (at == behindCode || !char.IsLetterOrDigit(page[at - 1])))
                at = behindCode = EndOfCode(page, at + 1);
            else if (page[at] is '{' or '}')
                at++;
            else if (Else().Match(page, at) is { Success: true } other)
                at = other.Value.EndsWith('(') ? Balanced(page, other.Index + other.Length - 1) : other.Index + other.Length;
            else if (Nested().Match(page, at) is { Success: true } nested)
                at = Balanced(page, nested.Index + nested.Length - 1);
            else if (Case().Match(page, at) is { Success: true } label)
                at = label.Index + label.Length;
            else
                kept.Append(page[at++]);
        }
        return kept.ToString();
    }

    private static int EndOfCode(string page, int at)
    {
        if (page[at] == '{')
            return Balanced(page, at);
        if (Directive().Match(page, at) is { Success: true } directive)
            return directive.Index + directive.Length;
        if (Keyword().Match(page, at) is { Success: true } keyword)
            return Balanced(page, keyword.Index + keyword.Length - 1);
        while (at < page.Length)
            if (char.IsLetterOrDigit(page[at]) || page[at] is '_' or '!' || (page[at] is '.' or '?' && at + 1 < page.Length && (char.IsLetter(page[at + 1]) || page[at + 1] == '.')))
                at++;
            else if (page[at] is '(' or '[')
                at = Balanced(page, at);
            else
                break;
        return at;
    }

    /// <summary>Behind the bracket that closes the one at <paramref name="at"/>; brackets in strings do not count.</summary>
    private static int Balanced(string page, int at)
    {
        var depth = 0;
        for (; at < page.Length; at++)
            if (page[at] == '"')
                at = page.IndexOf('"', at + 1) is var end && end < 0 ? page.Length - 1 : end;
            else if (page[at] is '(' or '[' or '{')
                depth++;
            else if (page[at] is ')' or ']' or '}' && --depth == 0)
                return at + 1;
        return at;
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@(code|functions)\b", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\G(inherits|using|inject|page|typeparam|namespace|implements|attribute|layout)\b[^\r\n]*")]
    private static partial Regex Directive();

    [GeneratedRegex(@"\G(if|foreach|for|while|switch|await foreach|lock|using)\s*\(")]
    private static partial Regex Keyword();

    [GeneratedRegex(@"\G(?<=\n\s*)(if|foreach|for|while|switch)\s*\(")]
    private static partial Regex Nested();

    [GeneratedRegex(@"\G(?<=[}\s])else(\s+if\s*\(|(?=\s*\{))")]
    private static partial Regex Else();

    [GeneratedRegex(@"\G(?<=\n\s*)(case [^\n]*:|default:|break;|return;|continue;|var [^\n]*;|[A-Za-z_.]+ = [^\n<]*;|[A-Za-z_]+\+\+;)")]
    private static partial Regex Case();

    [GeneratedRegex(@"\s(?:aria-label|placeholder|title|alt|aria-description)=""([^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"<(?:[^<>""]|""[^""]*"")*>|</?\w+|&\w+;", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
