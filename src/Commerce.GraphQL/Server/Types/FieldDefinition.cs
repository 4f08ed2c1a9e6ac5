using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Types;

internal sealed class FieldDefinition(string name, GraphQLType type)
{
    private int? _weight;

    public string Name { get; } = name;
    public GraphQLType Type { get; } = type;
    public string? Description { get; init; }
    public string? DeprecationReason { get; set; }
    public List<InputValue> Arguments { get; } = [];
    public List<AppliedDirective> Directives { get; } = [];

    /// <summary>Set when the schema is bound; interface fields have none.</summary>
    public FieldResolver? Resolver { get; set; }

    /// <summary>Where the events come from; only for fields of the subscription type.</summary>
    public Binding.SubscriptionSource? Source { get; set; }

    /// <summary>What must agree before the resolver runs; empty for most fields.</summary>
    public FieldGuard[] Guards { get; set; } = [];

    /// <summary>What it costs each time that it may be written: 1, or what <c>@cost(weight:)</c> says.</summary>
    public int Weight => _weight ??= Directives.FirstOrDefault(applied => applied.Name == "cost")?.Node.Arguments
        .FirstOrDefault(argument => argument.Name.Value == "weight")?.Value is IntValueNode { Value: var weight }
            ? int.Parse(weight, System.Globalization.CultureInfo.InvariantCulture)
            : 1;

    public InputValue? Argument(string name)
    {
        foreach (var argument in Arguments)
            if (argument.Name == name) return argument;
        return null;
    }
}

/// <summary>An argument, or a field of an input object.</summary>
internal sealed class InputValue(string name, GraphQLType type)
{
    private object? _default;
    private bool _defaultIsCoerced;

    public string Name { get; } = name;
    public GraphQLType Type { get; } = type;
    public string? Description { get; init; }
    public string? DeprecationReason { get; set; }
    public ValueNode? DefaultLiteral { get; init; }
    public List<AppliedDirective> Directives { get; } = [];
    public bool HasDefault => DefaultLiteral is not null;
    public bool IsRequired => Type.IsNonNull && !HasDefault;

    /// <summary>Coerced when first asked for, since types may refer to each other in a circle.</summary>
    public object? Default
    {
        get
        {
            if (_defaultIsCoerced) return _default;
            if (!LiteralCoercion.TryCoerce(Type, DefaultLiteral!, VariableValues.None, out _default))
                throw new SchemaException([$"The default of \"{Name}\" is not a {Type}: {ValuePrinter.Print(DefaultLiteral!)}"]);
            _defaultIsCoerced = true;
            return _default;
        }
    }
}

/// <summary>A directive where the schema applies it, with the arguments that were written.</summary>
internal sealed class AppliedDirective(DirectiveNode node)
{
    public string Name => Node.Name.Value;
    public DirectiveNode Node { get; } = node;
}
