using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>How many items a field was asked for by <c>first</c> or <c>last</c>.</summary>
internal static class PageSize
{
    /// <exception cref="GraphQLException">More than <see cref="ExecutorOptions.MaxPageSize"/>, or fewer than none.</exception>
    public static int? Of(
        FieldDefinition definition, FieldNode node, VariableValues variables, ExecutorOptions options, Source source,
            ref bool usesVariables)
    {
        int? size = null;
        foreach (var name in (ReadOnlySpan<string>)["first", "last"])
        {
            if (definition.Argument(name) is not { Type.Named: ScalarType { Name: "Int" } } argument) continue;
            var given = node.Arguments.FirstOrDefault(a => a.Name.Value == name);
            usesVariables |= given?.Value is VariableNode;
            var asked = Value(argument, given?.Value, variables);
            if (asked > options.MaxPageSize || asked < 0)
            {
                throw new GraphQLException(GraphQLError.At(
                    $"\"{name}\" of \"{definition.Name}\" is {asked}; it may be from 0 to {options.MaxPageSize}.",
                    ErrorCodes.PageTooLarge, source, (given ?? (Node)node).Start));
            }
            size = asked is null ? size : Math.Max(size ?? 0, asked.Value);
        }
        return size;
    }

    private static int? Value(InputValue argument, ValueNode? given, VariableValues variables)
    {
        if (given is VariableNode variable && variables.TryGet(variable.Name.Value, out var value)) return value as int?;
        if (given is IntValueNode && LiteralCoercion.TryCoerce(argument.Type, given, variables, out var literal))
            return literal as int?;
        return given is null or VariableNode && argument.HasDefault ? argument.Default as int? : null;
    }
}
