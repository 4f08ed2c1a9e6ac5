namespace Commerce.GraphQL.Server.Language;

/// <summary><paramref name="Value"/> is the name, the digits or the string's meaning; null for punctuators.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Value = null)
{
    /// <summary>As the reference implementation names it in messages: <c>Name "x"</c>, <c>"}"</c>, <c>&lt;EOF&gt;</c>.</summary>
    public string Describe()
    {
        var kind = DescribeKind(Kind);
        return Value is null ? kind : $"{kind} \"{Value}\"";
    }

    public static string DescribeKind(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Amp => "\"&\"",
        TokenKind.ParenLeft => "\"(\"",
        TokenKind.ParenRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        _ => kind.ToString(),
    };
}
