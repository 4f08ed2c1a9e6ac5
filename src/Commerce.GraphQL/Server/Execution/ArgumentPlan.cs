using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>
/// How the arguments of a field or a directive get their values: once for ever, or anew for each request's variables.
/// </summary>
internal sealed class ArgumentPlan
{
    public static readonly ArgumentPlan Empty = new(null!, [], [], 0);

    private readonly Source _source;
    private readonly IReadOnlyList<InputValue> _definitions;
    private readonly ValueNode?[] _given;
    private readonly int _ownerStart;

    private ArgumentPlan(Source source, IReadOnlyList<InputValue> definitions, ValueNode?[] given, int ownerStart)
    {
        _source = source;
        _definitions = definitions;
        _given = given;
        _ownerStart = ownerStart;
        if (Array.TrueForAll(given, node => node is null || !UsesVariables(node))) Constant = TryCoerceNow();
    }

    /// <summary>The values, where no variable has a say in them. <see cref="NotGiven"/> stands for what is absent.</summary>
    public object?[]? Constant { get; }

    public static ArgumentPlan For(
        Source source, IReadOnlyList<InputValue> definitions, IReadOnlyList<ArgumentNode> arguments, int ownerStart)
    {
        if (definitions.Count == 0) return Empty;
        var given = new ValueNode?[definitions.Count];
        for (var i = 0; i < given.Length; i++)
            foreach (var argument in arguments)
                if (argument.Name.Value == definitions[i].Name) given[i] = argument.Value;
        return new ArgumentPlan(source, definitions, given, ownerStart);
    }

    /// <exception cref="GraphQLException">A variable leaves an argument without the value that it must have.</exception>
    public object?[] Coerce(VariableValues variables)
    {
        if (Constant is not null) return Constant;
        var values = new object?[_definitions.Count];
        for (var i = 0; i < values.Length; i++) values[i] = Coerce(_definitions[i], _given[i], variables);
        return values;
    }

    private object? Coerce(InputValue definition, ValueNode? node, VariableValues variables)
    {
        var type = definition.Type;
        if (node is null)
        {
            if (definition.IsRequired) throw Refuse(definition, _ownerStart, $"of required type \"{type}\" was not provided.");
            return definition.HasDefault ? definition.Default : NotGiven.Value;
        }
        if (node is VariableNode variable && !variables.TryGet(variable.Name.Value, out _))
        {
            if (definition.HasDefault) return definition.Default;
            if (!type.IsNonNull) return NotGiven.Value;
            throw Refuse(definition, node.Start,
                $"of required type \"{type}\" was provided the variable \"${variable.Name.Value}\" which was not provided a runtime value.");
        }
        if (type.IsNonNull && IsNull(node, variables))
            throw Refuse(definition, node.Start, $"of non-null type \"{type}\" must not be null.");
        if (LiteralCoercion.TryCoerce(type, node, variables, out var value)) return value;
        throw Refuse(definition, node.Start, $"has invalid value {ValuePrinter.Print(node)}.");
    }

    private static bool IsNull(ValueNode node, VariableValues variables) =>
        node is NullValueNode
            || (node is VariableNode variable && variables.TryGet(variable.Name.Value, out var value) && value is null);

    private GraphQLException Refuse(InputValue definition, int at, string why) =>
        new(GraphQLError.At($"Argument \"{definition.Name}\" {why}", ErrorCodes.BadUserInput, _source, at));

    private object?[]? TryCoerceNow()
    {
        try
        {
            return Coerce(VariableValues.None);
        }
        catch (GraphQLException)
        {
            // The same refusal will be given again as the error of the field, where it has a path.
            return null;
        }
    }

    private static bool UsesVariables(ValueNode node) => node switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(UsesVariables),
        ObjectValueNode value => value.Fields.Any(f => UsesVariables(f.Value)),
        _ => false,
    };
}
