namespace Commerce.GraphQL.Server.Language;

internal sealed partial class Parser
{
    private IReadOnlyList<ArgumentNode> ParseArguments(bool isConst) =>
        OptionalMany(TokenKind.ParenLeft, () => ParseArgument(isConst), TokenKind.ParenRight);

    private ArgumentNode ParseArgument(bool isConst)
    {
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode { Start = name.Start, Name = name, Value = ParseValue(isConst) };
    }

    private IReadOnlyList<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At)) return [];
        var directives = new List<DirectiveNode>();
        while (Peek(TokenKind.At))
        {
            var start = Expect(TokenKind.At).Start;
            directives.Add(new DirectiveNode { Start = start, Name = ParseName(), Arguments = ParseArguments(isConst) });
        }
        return directives;
    }

    private ValueNode ParseValue(bool isConst)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft: return ParseList(isConst);
            case TokenKind.BraceLeft: return ParseObject(isConst);
            case TokenKind.Dollar when isConst: throw VariableInConstant(token);
            case TokenKind.Dollar: return ParseVariable();
            case TokenKind.Int or TokenKind.Float or TokenKind.String or TokenKind.BlockString or TokenKind.Name: break;
            default: throw Unexpected(token);
        }
        Advance();
        var text = token.Value!;
        return token.Kind switch
        {
            TokenKind.Int => new IntValueNode { Start = token.Start, Value = text },
            TokenKind.Float => new FloatValueNode { Start = token.Start, Value = text },
            TokenKind.String => new StringValueNode { Start = token.Start, Value = text },
            TokenKind.BlockString => new StringValueNode { Start = token.Start, Value = text, IsBlock = true },
            _ => text switch
            {
                "true" => new BooleanValueNode { Start = token.Start, Value = true },
                "false" => new BooleanValueNode { Start = token.Start, Value = false },
                "null" => new NullValueNode { Start = token.Start },
                _ => new EnumValueNode { Start = token.Start, Value = text },
            },
        };
    }

    private SyntaxException VariableInConstant(Token dollar)
    {
        Advance();
        return _token.Kind == TokenKind.Name
            ? Fail(dollar, $"Unexpected variable \"${_token.Value}\" in constant value.")
            : Unexpected(dollar);
    }

    private ListValueNode ParseList(bool isConst)
    {
        Deeper();
        var start = Expect(TokenKind.BracketLeft).Start;
        var values = new List<ValueNode>();
        while (!Skip(TokenKind.BracketRight)) values.Add(ParseValue(isConst));
        _nesting--;
        return new ListValueNode { Start = start, Values = values };
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        Deeper();
        var start = Expect(TokenKind.BraceLeft).Start;
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceRight))
        {
            var name = ParseName();
            Expect(TokenKind.Colon);
            fields.Add(new ObjectFieldNode { Start = name.Start, Name = name, Value = ParseValue(isConst) });
        }
        _nesting--;
        return new ObjectValueNode { Start = start, Fields = fields };
    }

    private TypeNode ParseType()
    {
        Deeper();
        var start = _token.Start;
        TypeNode type;
        if (Skip(TokenKind.BracketLeft))
        {
            var inner = ParseType();
            Expect(TokenKind.BracketRight);
            type = new ListTypeNode { Start = start, OfType = inner };
        }
        else
        {
            type = ParseNamedType();
        }
        _nesting--;
        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Start = start, OfType = type } : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode { Start = name.Start, Name = name };
    }
}
