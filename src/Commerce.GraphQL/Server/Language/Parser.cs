namespace Commerce.GraphQL.Server.Language;

/// <summary>
/// Recursive descent over the whole grammar, with a bound on tokens and on nesting so that no text can exhaust us.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>Far beyond any honest document, far below what would exhaust the stack.</summary>
    private const int MaxNesting = 200;

    private readonly Source _source;
    private readonly Lexer _lexer;
    private readonly int _maxTokens;
    private int _tokens;
    private int _nesting;
    private Token _token;

    private Parser(Source source, int maxTokens)
    {
        _source = source;
        _lexer = new Lexer(source);
        _maxTokens = maxTokens;
        _token = new Token(TokenKind.StartOfFile, 0, 0);
    }

    /// <exception cref="SyntaxException">The text is not a document, or is too long or too deep.</exception>
    public static DocumentNode Parse(string body, int maxTokens = int.MaxValue)
    {
        var source = new Source(body);
        return new Parser(source, maxTokens).ParseDocument();
    }

    public static ValueNode ParseConstValue(string body)
    {
        var parser = new Parser(new Source(body), int.MaxValue);
        parser.Advance();
        var value = parser.ParseValue(isConst: true);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    private DocumentNode ParseDocument()
    {
        Advance();
        var definitions = new List<DefinitionNode>();
        do definitions.Add(ParseDefinition());
        while (_token.Kind != TokenKind.EndOfFile);
        return new DocumentNode { Source = _source, Definitions = definitions };
    }

    private DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.BraceLeft)) return ParseOperation();
        var hasDescription = PeekDescription();
        var keyword = hasDescription ? _lexer.Read(_token.End) : _token;
        if (hasDescription && keyword.Kind == TokenKind.BraceLeft)
            throw Fail(_token, "Unexpected description, descriptions are not supported on shorthand queries.");
        if (keyword.Kind != TokenKind.Name) throw Unexpected(keyword);
        return keyword.Value switch
        {
            "query" or "mutation" or "subscription" => ParseOperation(),
            "fragment" => ParseFragmentDefinition(),
            "schema" => ParseSchemaDefinition(isExtension: false),
            "scalar" or "type" or "interface" or "union" or "enum" or "input" => ParseTypeDefinition(isExtension: false),
            "directive" => ParseDirectiveDefinition(),
            "extend" when hasDescription =>
                throw Fail(_token, "Unexpected description, only GraphQL definitions support descriptions."),
            "extend" => ParseExtension(),
            _ when hasDescription =>
                throw Fail(_token, "Unexpected description, only GraphQL definitions support descriptions."),
            _ => throw Unexpected(keyword),
        };
    }
}
