using System.Text;

namespace Commerce.GraphQL.Server.Language;

internal sealed partial class Lexer
{
    private Token ReadString(int start)
    {
        var position = start + 1;
        var chunk = position;
        StringBuilder? text = null;
        while (position < _body.Length)
        {
            var c = _body[position];
            if (c == '"')
            {
                var value = text is null ? _body[chunk..position] : text.Append(_body, chunk, position - chunk).ToString();
                return new Token(TokenKind.String, start, position + 1, value);
            }
            if (c is '\n' or '\r') break;
            if (c == '\\')
            {
                text = (text ?? new StringBuilder()).Append(_body, chunk, position - chunk);
                position = ReadEscape(position, text);
                chunk = position;
                continue;
            }
            position += SourceCharacter(position);
        }
        throw Fail(position, "Unterminated string.");
    }

    private int SourceCharacter(int position)
    {
        var width = ScalarWidth(position);
        return width > 0 ? width : throw Fail(position, $"Invalid character within String: {CodePointAt(position)}.");
    }

    private int ReadEscape(int position, StringBuilder text)
    {
        char? simple = At(position + 1) switch
        {
            'u' => null,
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Fail(position, $"Invalid character escape sequence: \"{Excerpt(position, 2)}\"."),
        };
        if (simple is { } c)
        {
            text.Append(c);
            return position + 2;
        }
        return At(position + 2) == '{' ? ReadBracedUnicode(position, text) : ReadFixedUnicode(position, text);
    }

    private int ReadBracedUnicode(int position, StringBuilder text)
    {
        var point = 0;
        var size = 3;
        while (size < 12)
        {
            var c = At(position + size++);
            if (c == '}')
            {
                if (size < 5 || !Rune.IsValid(point)) break;
                text.Append(new Rune(point).ToString());
                return position + size;
            }
            point = (point << 4) | HexDigit(c);
            if (point < 0) break;
        }
        throw Fail(position, $"Invalid Unicode escape sequence: \"{Excerpt(position, size)}\".");
    }

    private int ReadFixedUnicode(int position, StringBuilder text)
    {
        var code = FourHexDigits(position + 2);
        if (Rune.IsValid(code))
        {
            text.Append((char)code);
            return position + 6;
        }
        // A pair of JSON-style escapes may make one character; half of a pair may not stand alone.
        if (code is >= 0xD800 and <= 0xDBFF && At(position + 6) == '\\' && At(position + 7) == 'u'
            && FourHexDigits(position + 8) is >= 0xDC00 and <= 0xDFFF and var trailing)
        {
            text.Append((char)code).Append((char)trailing);
            return position + 12;
        }
        throw Fail(position, $"Invalid Unicode escape sequence: \"{Excerpt(position, 6)}\".");
    }

    private int FourHexDigits(int position) =>
        (HexDigit(At(position)) << 12) | (HexDigit(At(position + 1)) << 8) | (HexDigit(At(position + 2)) << 4) | HexDigit(
            At(position + 3));

    private static int HexDigit(char c) => char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : -1;

    private string Excerpt(int position, int length) => _body.Substring(position, Math.Min(length, _body.Length - position));
}
