using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Types;

/// <summary>Makes the types that SDL describes. Names first, then members, since types refer to each other in circles.</summary>
internal sealed class SchemaLoader
{
    private readonly Schema _schema = new();
    private readonly List<string> _problems;

    private SchemaLoader(List<string> problems) => _problems = problems;

    public static Schema Load(IEnumerable<string> sdl, List<string> problems)
    {
        var loader = new SchemaLoader(problems);
        var definitions = new List<DefinitionNode>();
        foreach (var text in sdl)
        {
            try
            {
                definitions.AddRange(Parser.Parse(text).Definitions);
            }
            catch (SyntaxException e)
            {
                problems.Add(e.Error.ToString());
            }
        }
        loader.Load(definitions);
        return loader._schema;
    }

    private void Load(List<DefinitionNode> definitions)
    {
        var builtin = Parser.Parse(BuiltinSdl.Text).Definitions;
        var introspection = Parser.Parse(IntrospectionSdl.Text).Definitions;
        List<DefinitionNode> all = [.. definitions, .. builtin.OfType<TypeDefinitionNode>(), .. introspection];
        all.AddRange(builtin.OfType<DirectiveDefinitionNode>()
            .Where(d => !definitions.OfType<DirectiveDefinitionNode>().Any(own => own.Name.Value == d.Name.Value)));
        foreach (var type in all.OfType<TypeDefinitionNode>().Where(t => !t.IsExtension)) Declare(type);
        foreach (var type in all.OfType<TypeDefinitionNode>()) new MemberLoader(_schema, _problems).Load(type);
        foreach (var directive in all.OfType<DirectiveDefinitionNode>()) Declare(directive);
        SetRoots(definitions.OfType<SchemaDefinitionNode>().ToList());
    }

    private void Declare(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        NamedType type = node.Kind switch
        {
            TypeDefinitionKind.Scalar => new ScalarType(name),
            TypeDefinitionKind.Object => new ObjectType(name),
            TypeDefinitionKind.Interface => new InterfaceType(name),
            TypeDefinitionKind.Union => new UnionType(name),
            TypeDefinitionKind.Enum => new EnumType(name),
            _ => new InputObjectType(name),
        };
        type.Description = node.Description;
        if (!_schema.Add(type)) _problems.Add($"There can be only one type named \"{name}\".");
    }

    private void Declare(DirectiveDefinitionNode node)
    {
        var directive =
            new DirectiveDefinition(node.Name.Value) { Description = node.Description, IsRepeatable = node.IsRepeatable };
        var members = new MemberLoader(_schema, _problems);
        foreach (var argument in node.Arguments) directive.Arguments.Add(members.Make(argument, $"@{directive.Name}"));
        directive.Locations.AddRange(node.Locations.Select(l => l.Value));
        if (!_schema.Add(directive)) _problems.Add($"There can be only one directive named \"@{directive.Name}\".");
    }

    private void SetRoots(List<SchemaDefinitionNode> nodes)
    {
        _schema.Description = nodes.FirstOrDefault(n => n.Description is not null)?.Description;
        _schema.AppliedDirectives.AddRange(nodes.SelectMany(n => n.Directives).Select(d => new AppliedDirective(d)));
        if (!nodes.Exists(n => !n.IsExtension))
        {
            _schema.QueryType = (_schema.Type("Query") as ObjectType)!;
            _schema.MutationType = _schema.Type("Mutation") as ObjectType;
            _schema.SubscriptionType = _schema.Type("Subscription") as ObjectType;
        }
        foreach (var root in nodes.SelectMany(n => n.OperationTypes))
        {
            if (_schema.Type(root.Type.Name.Value) is not ObjectType type)
            {
                _problems.Add($"{root.Operation} root type must be Object type, it cannot be {root.Type.Name.Value}.");
                continue;
            }
            if (root.Operation == OperationKind.Query) _schema.QueryType = type;
            else if (root.Operation == OperationKind.Mutation) _schema.MutationType = type;
            else _schema.SubscriptionType = type;
        }
        if (_schema.QueryType is null) _problems.Add("Query root type must be provided.");
    }
}
