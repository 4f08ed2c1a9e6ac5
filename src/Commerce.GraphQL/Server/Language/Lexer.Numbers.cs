namespace Commerce.GraphQL.Server.Language;

internal sealed partial class Lexer
{
    private Token ReadNumber(int start)
    {
        var position = start;
        var isFloat = false;
        if (At(position) == '-') position++;
        if (At(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(position)))
                throw Fail(position, $"Invalid number, unexpected digit after 0: {CodePointAt(position)}.");
        }
        else
        {
            position = ReadDigits(position);
        }
        if (At(position) == '.')
        {
            isFloat = true;
            position = ReadDigits(position + 1);
        }
        if (At(position) is 'E' or 'e')
        {
            isFloat = true;
            position++;
            if (At(position) is '+' or '-') position++;
            position = ReadDigits(position);
        }
        if (At(position) == '.' || IsNameStart(At(position))) throw NotADigit(position);
        return new Token(isFloat ? TokenKind.Float : TokenKind.Int, start, position, _body[start..position]);
    }

    private int ReadDigits(int position)
    {
        if (!char.IsAsciiDigit(At(position))) throw NotADigit(position);
        while (char.IsAsciiDigit(At(position))) position++;
        return position;
    }

    private SyntaxException NotADigit(int position) =>
        Fail(position, $"Invalid number, expected digit but got: {CodePointAt(position)}.");
}
