namespace Commerce.GraphQL.Server.Language;

internal sealed partial class Parser
{
    private bool PeekDescription() => Peek(TokenKind.String) || Peek(TokenKind.BlockString);

    private string? ParseDescription()
    {
        if (!PeekDescription()) return null;
        var text = _token.Value;
        Advance();
        return text;
    }

    private SchemaDefinitionNode ParseSchemaDefinition(bool isExtension)
    {
        var start = _token.Start;
        var description = ParseDescription();
        if (isExtension) ExpectKeyword("extend");
        ExpectKeyword("schema");
        var directives = ParseDirectives(isConst: true);
        var operations = isExtension && directives.Count > 0 && !Peek(TokenKind.BraceLeft)
            ? []
            : isExtension && !Peek(TokenKind.BraceLeft)
                ? throw Unexpected(_token)
                : Many(TokenKind.BraceLeft, ParseOperationType, TokenKind.BraceRight);
        return new SchemaDefinitionNode
        {
            Start = start, Description = description, IsExtension = isExtension, Directives = directives, OperationTypes =
                operations,
        };
    }

    private OperationTypeNode ParseOperationType()
    {
        var start = _token.Start;
        var operation = ParseOperationKind();
        Expect(TokenKind.Colon);
        return new OperationTypeNode { Start = start, Operation = operation, Type = ParseNamedType() };
    }

    private DefinitionNode ParseExtension()
    {
        var keyword = _lexer.Read(_token.End);
        if (keyword.Kind != TokenKind.Name) throw Unexpected(keyword);
        return keyword.Value switch
        {
            "schema" => ParseSchemaDefinition(isExtension: true),
            "scalar" or "type" or "interface" or "union" or "enum" or "input" => ParseTypeDefinition(isExtension: true),
            _ => throw Unexpected(keyword),
        };
    }

    private TypeDefinitionNode ParseTypeDefinition(bool isExtension)
    {
        var start = _token.Start;
        var description = ParseDescription();
        if (isExtension) ExpectKeyword("extend");
        var kind = Expect(TokenKind.Name).Value switch
        {
            "scalar" => TypeDefinitionKind.Scalar,
            "type" => TypeDefinitionKind.Object,
            "interface" => TypeDefinitionKind.Interface,
            "union" => TypeDefinitionKind.Union,
            "enum" => TypeDefinitionKind.Enum,
            _ => TypeDefinitionKind.InputObject,
        };
        var isComposite = kind is TypeDefinitionKind.Object or TypeDefinitionKind.Interface;
        var name = ParseName();
        var type = new TypeDefinitionNode
        {
            Start = start,
            Description = description,
            Kind = kind,
            IsExtension = isExtension,
            Name = name,
            Interfaces = isComposite && SkipKeyword("implements") ? Delimited(TokenKind.Amp, ParseNamedType) : [],
            Directives = ParseDirectives(isConst: true),
            Fields = isComposite ? OptionalMany(TokenKind.BraceLeft, ParseFieldDefinition, TokenKind.BraceRight) : [],
            MemberTypes = kind == TypeDefinitionKind.Union && Skip(TokenKind.Equals)
                ? Delimited(TokenKind.Pipe, ParseNamedType) : [],
            Values = kind == TypeDefinitionKind.Enum ? OptionalMany(TokenKind.BraceLeft, ParseEnumValue, TokenKind.BraceRight)
                : [],
            InputFields = kind == TypeDefinitionKind.InputObject
                ? OptionalMany(TokenKind.BraceLeft, ParseInputValueDefinition, TokenKind.BraceRight)
                : [],
        };
        return isExtension && ExtendsNothing(type) ? throw Unexpected(_token) : type;
    }

    private static bool ExtendsNothing(TypeDefinitionNode type) =>
        type.Interfaces.Count + type.Directives.Count + type.Fields.Count + type.MemberTypes.Count + type.Values.Count
        + type.InputFields.Count == 0;

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = OptionalMany(TokenKind.ParenLeft, ParseInputValueDefinition, TokenKind.ParenRight);
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Start = start, Description = description, Name = name, Arguments = arguments,
            Type = ParseType(), Directives = ParseDirectives(isConst: true),
        };
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            Type = ParseType(),
            DefaultValue = Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null,
            Directives = ParseDirectives(isConst: true),
        };
    }

    private EnumValueDefinitionNode ParseEnumValue()
    {
        var start = _token.Start;
        var description = ParseDescription();
        if (_token.Kind == TokenKind.Name && _token.Value is "true" or "false" or "null")
            throw Fail(_token, $"{_token.Describe()} is reserved and cannot be used for an enum value.");
        return new EnumValueDefinitionNode
        {
            Start = start, Description = description, Name = ParseName(), Directives = ParseDirectives(isConst: true),
        };
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        return new DirectiveDefinitionNode
        {
            Start = start,
            Description = description,
            Name = ParseName(),
            Arguments = OptionalMany(TokenKind.ParenLeft, ParseInputValueDefinition, TokenKind.ParenRight),
            IsRepeatable = SkipKeyword("repeatable"),
            Locations = ParseDirectiveLocations(),
        };
    }

    private List<NameNode> ParseDirectiveLocations()
    {
        ExpectKeyword("on");
        return Delimited(TokenKind.Pipe, () =>
        {
            var token = _token;
            var name = ParseName();
            return DirectiveLocations.IsKnown(name.Value) ? name : throw Unexpected(token);
        });
    }
}
