using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server;

/// <summary>A schema with every field bound to C#: what a <see cref="GraphQLExecutor"/> runs.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinition> _directives = new(StringComparer.Ordinal);
    private readonly Dictionary<NamedType, ObjectType[]> _possible = [];

    internal string? Description { get; set; }
    internal List<AppliedDirective> AppliedDirectives { get; } = [];
    internal List<NamedType> Types { get; } = [];
    internal List<DirectiveDefinition> Directives { get; } = [];
    internal ObjectType QueryType { get; set; } = null!;
    internal ObjectType? MutationType { get; set; }
    internal ObjectType? SubscriptionType { get; set; }
    internal int ObjectTypeCount { get; private set; }
    internal RuntimeTypes RuntimeTypes { get; } = new();
    internal MetaFields MetaFields { get; set; } = null!;

    internal NamedType? Type(string name) => _types.GetValueOrDefault(name);

    internal DirectiveDefinition? Directive(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The type that a document refers to; null where it names one that does not exist.</summary>
    internal GraphQLType? Resolve(Language.TypeNode node) => node switch
    {
        Language.NonNullTypeNode nonNull => Resolve(nonNull.OfType) is { } type ? new NonNullType(type) : null,
        Language.ListTypeNode list => Resolve(list.OfType) is { } type ? new ListType(type) : null,
        _ => Type(((Language.NamedTypeNode)node).Name.Value),
    };

    internal ObjectType? RootType(Language.OperationKind kind) => kind switch
    {
        Language.OperationKind.Query => QueryType,
        Language.OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    internal bool Add(NamedType type)
    {
        if (!_types.TryAdd(type.Name, type)) return false;
        Types.Add(type);
        if (type is ObjectType objectType) objectType.Ordinal = ObjectTypeCount++;
        return true;
    }

    internal bool Add(DirectiveDefinition directive)
    {
        if (!_directives.TryAdd(directive.Name, directive)) return false;
        Directives.Add(directive);
        return true;
    }

    internal ObjectType[] PossibleTypes(NamedType type)
    {
        lock (_possible)
        {
            if (_possible.TryGetValue(type, out var types)) return types;
            types = type switch
            {
                ObjectType single => [single],
                UnionType union => [.. union.Members],
                InterfaceType contract => [.. Types.OfType<ObjectType>().Where(t => t.Interfaces.Contains(contract))],
                _ => [],
            };
            return _possible[type] = types;
        }
    }

    /// <summary>Whether every value of <paramref name="type"/> is also one of <paramref name="ofType"/>.</summary>
    internal bool IsSubType(GraphQLType type, GraphQLType ofType)
    {
        if (ReferenceEquals(type, ofType)) return true;
        if (ofType is NonNullType nonNull) return type is NonNullType own && IsSubType(own.OfType, nonNull.OfType);
        if (type is NonNullType strict) return IsSubType(strict.OfType, ofType);
        if (ofType is ListType list) return type is ListType ownList && IsSubType(ownList.OfType, list.OfType);
        return (type, ofType) switch
        {
            (ObjectType member, UnionType union) => union.Members.Contains(member),
            (FieldsType implementor, InterfaceType contract) => implementor.Interfaces.Contains(contract),
            _ => false,
        };
    }

    internal bool Overlap(CompositeType a, CompositeType b) =>
        ReferenceEquals(a, b) || PossibleTypes(a).Intersect(PossibleTypes(b)).Any();

    /// <summary>The schema as SDL, always in the same order, so that a test may compare it with a file.</summary>
    public string Print() => SchemaPrinter.Print(this);
}
