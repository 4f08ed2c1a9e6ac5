using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>Which types apply where the walk stands; null where the document names something that does not exist.</summary>
internal sealed class TypeTrail(Schema schema)
{
    private readonly Stack<GraphQLType?> _types = new();
    private readonly Stack<CompositeType?> _parents = new();
    private readonly Stack<FieldDefinition?> _fields = new();
    private readonly List<GraphQLType?> _inputs = [];
    private readonly Stack<bool> _defaults = new();

    public GraphQLType? Type => _types.TryPeek(out var type) ? type : null;
    public CompositeType? ParentType => _parents.TryPeek(out var type) ? type : null;
    public FieldDefinition? Field => _fields.TryPeek(out var top) ? top : null;
    public GraphQLType? InputType => _inputs.Count > 0 ? _inputs[^1] : null;
    public GraphQLType? ParentInputType => _inputs.Count > 1 ? _inputs[^2] : null;

    /// <summary>Whether the argument or input field at hand has a default.</summary>
    public bool HasDefault => _defaults.TryPeek(out var has) && has;

    public DirectiveDefinition? Directive { get; private set; }
    public InputValue? Argument { get; private set; }

    public void Enter(Node node)
    {
        switch (node)
        {
            case SelectionSetNode: _parents.Push(Type?.Named as CompositeType); break;
            case FieldNode field: EnterField(field); break;
            case DirectiveNode directive: Directive = schema.Directive(directive.Name.Value); break;
            case OperationDefinitionNode operation: _types.Push(schema.RootType(operation.Operation)); break;
            case InlineFragmentNode { TypeCondition: null }: _types.Push(Type?.Named); break;
            case InlineFragmentNode inline: _types.Push(Output(schema.Resolve(inline.TypeCondition))); break;
            case FragmentDefinitionNode fragment: _types.Push(Output(schema.Resolve(fragment.TypeCondition))); break;
            case VariableDefinitionNode variable: _inputs.Add(Input(schema.Resolve(variable.Type))); break;
            case ArgumentNode argument: EnterArgument(argument); break;
            case ListValueNode:
                _inputs.Add(InputType?.Nullable is ListType list ? Input(list.OfType) : InputType?.Nullable);
                _defaults.Push(false);
                break;
            case ObjectFieldNode field:
                var definition = (InputType?.Named as InputObjectType)?.Field(field.Name.Value);
                _inputs.Add(Input(definition?.Type));
                _defaults.Push(definition?.HasDefault ?? false);
                break;
        }
    }

    public void Leave(Node node)
    {
        switch (node)
        {
            case SelectionSetNode: _parents.Pop(); break;
            case FieldNode:
                _fields.Pop();
                _types.Pop();
                break;
            case DirectiveNode: Directive = null; break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode: _types.Pop(); break;
            case VariableDefinitionNode: _inputs.RemoveAt(_inputs.Count - 1); break;
            case ArgumentNode or ListValueNode or ObjectFieldNode:
                if (node is ArgumentNode) Argument = null;
                _inputs.RemoveAt(_inputs.Count - 1);
                _defaults.Pop();
                break;
        }
    }

    private void EnterField(FieldNode node)
    {
        var definition = ParentType is { } parent ? FieldOf(parent, node.Name.Value) : null;
        _fields.Push(definition);
        _types.Push(Output(definition?.Type));
    }

    private FieldDefinition? FieldOf(CompositeType parent, string name) =>
        schema.MetaFields.For(schema, parent, name) ?? (parent as FieldsType)?.Field(name);

    private void EnterArgument(ArgumentNode node)
    {
        Argument = Directive is not null ? Directive.Argument(node.Name.Value) : Field?.Argument(node.Name.Value);
        _inputs.Add(Input(Argument?.Type));
        _defaults.Push(Argument?.HasDefault ?? false);
    }

    private static GraphQLType? Output(GraphQLType? type) => type is { IsOutput: true } ? type : null;

    private static GraphQLType? Input(GraphQLType? type) => type is { IsInput: true } ? type : null;
}
