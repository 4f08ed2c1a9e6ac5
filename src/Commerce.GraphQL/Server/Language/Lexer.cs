namespace Commerce.GraphQL.Server.Language;

/// <summary>Cuts a document into tokens, one at a time, without recursion.</summary>
internal sealed partial class Lexer(Source source)
{
    private readonly string _body = source.Body;

    public Token Read(int position)
    {
        while (position < _body.Length)
        {
            var c = _body[position];
            switch (c)
            {
                case '\uFEFF' or '\t' or ' ' or ',' or '\n' or '\r':
                    position++;
                    continue;
                case '#':
                    position = SkipComment(position);
                    continue;
                case '!': return Punctuator(TokenKind.Bang, position);
                case '$': return Punctuator(TokenKind.Dollar, position);
                case '&': return Punctuator(TokenKind.Amp, position);
                case '(': return Punctuator(TokenKind.ParenLeft, position);
                case ')': return Punctuator(TokenKind.ParenRight, position);
                case ':': return Punctuator(TokenKind.Colon, position);
                case '=': return Punctuator(TokenKind.Equals, position);
                case '@': return Punctuator(TokenKind.At, position);
                case '[': return Punctuator(TokenKind.BracketLeft, position);
                case ']': return Punctuator(TokenKind.BracketRight, position);
                case '{': return Punctuator(TokenKind.BraceLeft, position);
                case '|': return Punctuator(TokenKind.Pipe, position);
                case '}': return Punctuator(TokenKind.BraceRight, position);
                case '.' when At(position + 1) == '.' && At(position + 2) == '.':
                    return new Token(TokenKind.Spread, position, position + 3);
                case '"' when At(position + 1) == '"' && At(position + 2) == '"':
                    return ReadBlockString(position);
                case '"': return ReadString(position);
            }
            if (char.IsAsciiDigit(c) || c == '-') return ReadNumber(position);
            if (IsNameStart(c)) return ReadName(position);
            throw Unexpected(position, c);
        }
        return new Token(TokenKind.EndOfFile, _body.Length, _body.Length);
    }

    private static Token Punctuator(TokenKind kind, int position) => new(kind, position, position + 1);

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private char At(int position) => position < _body.Length ? _body[position] : '\0';

    private Token ReadName(int start)
    {
        var end = start + 1;
        while (end < _body.Length && (char.IsAsciiLetterOrDigit(_body[end]) || _body[end] == '_')) end++;
        return new Token(TokenKind.Name, start, end, _body[start..end]);
    }

    private int SkipComment(int position)
    {
        while (++position < _body.Length && _body[position] is not ('\n' or '\r'))
        {
            var width = ScalarWidth(position);
            if (width == 0) break;
            position += width - 1;
        }
        return position;
    }

    /// <summary>1 or 2 UTF-16 units; 0 where a surrogate stands alone.</summary>
    private int ScalarWidth(int position)
    {
        var c = _body[position];
        if (!char.IsSurrogate(c)) return 1;
        return char.IsHighSurrogate(c) && char.IsLowSurrogate(At(position + 1)) ? 2 : 0;
    }

    private SyntaxException Unexpected(int position, char c)
    {
        if (c == '\'')
            return Fail(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        return Fail(position, $"{(ScalarWidth(position) > 0 ? "Unexpected" : "Invalid")} character: {CodePointAt(position)}.");
    }

    private string CodePointAt(int position)
    {
        if (position >= _body.Length) return "<EOF>";
        int code = _body[position];
        if (code is >= 0x20 and <= 0x7E) return code == '"' ? "'\"'" : $"\"{(char)code}\"";
        if (ScalarWidth(position) == 2) code = char.ConvertToUtf32(_body[position], _body[position + 1]);
        return "U+" + code.ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
    }

    private SyntaxException Fail(int position, string description) => SyntaxException.At(source, position, description);
}
