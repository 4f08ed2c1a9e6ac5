using System.Text;

namespace Commerce.GraphQL.Server.Language;

internal sealed partial class Lexer
{
    private Token ReadBlockString(int start)
    {
        var position = start + 3;
        var chunk = position;
        var line = new StringBuilder();
        var lines = new List<string>();
        while (position < _body.Length)
        {
            var c = _body[position];
            if (c == '"' && At(position + 1) == '"' && At(position + 2) == '"')
            {
                EndLine();
                return new Token(TokenKind.BlockString, start, position + 3, BlockString.Dedent(lines));
            }
            if (c == '\\' && string.CompareOrdinal(_body, position, "\\\"\"\"", 0, 4) == 0)
            {
                line.Append(_body, chunk, position - chunk);
                chunk = position + 1;
                position += 4;
            }
            else if (c is '\n' or '\r')
            {
                EndLine();
                position += c == '\r' && At(position + 1) == '\n' ? 2 : 1;
                chunk = position;
            }
            else
            {
                position += SourceCharacter(position);
            }
        }
        throw Fail(position, "Unterminated string.");

        void EndLine()
        {
            lines.Add(line.Append(_body, chunk, position - chunk).ToString());
            line.Clear();
        }
    }
}
