using System.Text;
using System.Text.RegularExpressions;

namespace Commerce.Bench;

/// <summary>A text with places for what differs from order to order.</summary>
internal sealed class Pattern
{
    private readonly List<(string? Literal, int Token)> parts = [];

    /// <param name="tokens">What differs, by its number.</param>
    public Pattern(string text, Regex tokens, IReadOnlyDictionary<string, int> numbers)
    {
        var from = 0;
        foreach (Match match in tokens.Matches(text))
        {
            if (match.Index > from)
                parts.Add((text[from..match.Index], -1));
            parts.Add((null, numbers[match.Value]));
            from = match.Index + match.Length;
        }
        if (from < text.Length)
            parts.Add((text[from..], -1));
    }

    public string With(string[] values, StringBuilder scratch)
    {
        if (parts is [(null, var only)])
            return values[only];
        if (parts is [({ } literal, _)])
            return literal;
        scratch.Clear();
        foreach (var (text, token) in parts)
            scratch.Append(text ?? values[token]);
        return scratch.ToString();
    }
}
