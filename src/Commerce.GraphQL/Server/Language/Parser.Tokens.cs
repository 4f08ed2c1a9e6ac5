namespace Commerce.GraphQL.Server.Language;

internal sealed partial class Parser
{
    private void Advance()
    {
        _token = _lexer.Read(_token.End);
        if (_token.Kind == TokenKind.EndOfFile) return;
        if (++_tokens > _maxTokens)
            throw Fail(_token, $"Document contains more than {_maxTokens} tokens. Parsing aborted.", ErrorCodes.TooManyTokens);
    }

    private bool Peek(TokenKind kind) => _token.Kind == kind;

    private Token Expect(TokenKind kind)
    {
        if (_token.Kind != kind) throw Fail(_token, $"Expected {Token.DescribeKind(kind)}, found {_token.Describe()}.");
        var token = _token;
        Advance();
        return token;
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind) return false;
        Advance();
        return true;
    }

    private bool PeekKeyword(string value) => _token.Kind == TokenKind.Name && _token.Value == value;

    private bool SkipKeyword(string value)
    {
        if (!PeekKeyword(value)) return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(string value)
    {
        if (!SkipKeyword(value)) throw Fail(_token, $"Expected \"{value}\", found {_token.Describe()}.");
    }

    private NameNode ParseName()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode { Start = token.Start, Value = token.Value! };
    }

    private List<T> Many<T>(TokenKind open, Func<T> parse, TokenKind close)
    {
        Expect(open);
        var items = new List<T>();
        do items.Add(parse());
        while (!Skip(close));
        return items;
    }

    private IReadOnlyList<T> OptionalMany<T>(TokenKind open, Func<T> parse, TokenKind close) =>
        Peek(open) ? Many(open, parse, close) : [];

    private List<T> Delimited<T>(TokenKind delimiter, Func<T> parse)
    {
        Skip(delimiter);
        var items = new List<T>();
        do items.Add(parse());
        while (Skip(delimiter));
        return items;
    }

    private void Deeper()
    {
        if (++_nesting > MaxNesting)
            throw Fail(_token, $"Document is nested deeper than {MaxNesting} levels. Parsing aborted.", ErrorCodes.TooDeep);
    }

    private SyntaxException Unexpected(Token token) => Fail(token, $"Unexpected {token.Describe()}.");

    private SyntaxException Fail(Token at, string description, string code = ErrorCodes.ParseFailed) =>
        SyntaxException.At(_source, at.Start, description, code);
}
