namespace Commerce.GraphQL.Server.Language;

internal sealed partial class Parser
{
    private OperationDefinitionNode ParseOperation()
    {
        var start = _token.Start;
        if (Peek(TokenKind.BraceLeft))
        {
            return new OperationDefinitionNode
            {
                Start = start, Operation = OperationKind.Query, Variables = [], Directives = [], SelectionSet =
                    ParseSelectionSet(),
            };
        }
        return new OperationDefinitionNode
        {
            Start = start,
            Description = ParseDescription(),
            Operation = ParseOperationKind(),
            Name = Peek(TokenKind.Name) ? ParseName() : null,
            Variables = OptionalMany(TokenKind.ParenLeft, ParseVariableDefinition, TokenKind.ParenRight),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
        };
    }

    private OperationKind ParseOperationKind()
    {
        var token = Expect(TokenKind.Name);
        return token.Value switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw Unexpected(token),
        };
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _token.Start;
        ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Start = start,
            Variable = variable,
            Type = ParseType(),
            DefaultValue = Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null,
            Directives = ParseDirectives(isConst: true),
        };
    }

    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar).Start;
        return new VariableNode { Start = start, Name = ParseName() };
    }

    private SelectionSetNode ParseSelectionSet()
    {
        Deeper();
        var start = _token.Start;
        var selections = Many(TokenKind.BraceLeft, ParseSelection, TokenKind.BraceRight);
        _nesting--;
        return new SelectionSetNode { Start = start, Selections = selections };
    }

    private SelectionNode ParseSelection() => Peek(TokenKind.Spread) ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var nameOrAlias = ParseName();
        var name = Skip(TokenKind.Colon) ? ParseName() : null;
        return new FieldNode
        {
            Start = nameOrAlias.Start,
            Alias = name is null ? null : nameOrAlias,
            Name = name ?? nameOrAlias,
            Arguments = ParseArguments(isConst: false),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = Peek(TokenKind.BraceLeft) ? ParseSelectionSet() : null,
        };
    }

    private SelectionNode ParseFragment()
    {
        var start = Expect(TokenKind.Spread).Start;
        var hasCondition = SkipKeyword("on");
        if (!hasCondition && Peek(TokenKind.Name))
            return new FragmentSpreadNode { Start = start, Name = ParseFragmentName(), Directives =
                ParseDirectives(isConst: false) };
        return new InlineFragmentNode
        {
            Start = start,
            TypeCondition = hasCondition ? ParseNamedType() : null,
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
        };
    }

    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        ExpectKeyword("fragment");
        var name = ParseFragmentName();
        ExpectKeyword("on");
        return new FragmentDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            TypeCondition = ParseNamedType(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
        };
    }

    private NameNode ParseFragmentName() => _token.Value == "on" ? throw Unexpected(_token) : ParseName();
}
