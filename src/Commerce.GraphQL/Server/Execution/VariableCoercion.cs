using System.Text;
using System.Text.Json;
using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>One declared variable of an operation, with its type looked up and its default coerced beforehand.</summary>
internal sealed class VariableSlot
{
    public VariableSlot(Schema schema, VariableDefinitionNode node)
    {
        Node = node;
        Name = node.Variable.Name.Value;
        Type = schema.Resolve(node.Type)
            ?? throw new GraphQLException($"Unknown type \"{node.Type}\".", ErrorCodes.ValidationFailed);
        if (node.DefaultValue is { } literal) LiteralCoercion.TryCoerce(Type, literal, VariableValues.None, out Default);
    }

    public readonly object? Default = NotGiven.Value;

    public VariableDefinitionNode Node { get; }
    public string Name { get; }
    public GraphQLType Type { get; }
}

/// <summary>The specification's CoerceVariableValues: what was sent, what was left out, and every problem at once.</summary>
internal static class VariableCoercion
{
    private const int MaxErrors = 50;

    public static VariableValues Coerce(Source source, VariableSlot[] slots, string[] names, JsonElement sent,
        List<GraphQLError> errors)
    {
        if (slots.Length == 0) return VariableValues.None;
        var values = new object?[slots.Length];
        for (var i = 0; i < slots.Length && errors.Count < MaxErrors; i++)
        {
            var slot = slots[i];
            if (sent.ValueKind == JsonValueKind.Object && sent.TryGetProperty(slot.Name, out var json))
                values[i] = Given(source, slot, json, errors);
            else if (slot.Default is NotGiven && slot.Type.IsNonNull)
                errors.Add(Error(source, slot, $"Variable \"${slot.Name}\" of required type \"{slot.Type}\" was not provided."));
            else values[i] = slot.Default;
        }
        return new VariableValues(names, values);
    }

    private static object? Given(Source source, VariableSlot slot, JsonElement json, List<GraphQLError> errors)
    {
        if (json.ValueKind == JsonValueKind.Null && slot.Type.IsNonNull)
        {
            errors.Add(Error(source, slot, $"Variable \"${slot.Name}\" of non-null type \"{slot.Type}\" must not be null."));
            return null;
        }
        return new JsonCoercion((path, value, message) =>
        {
            if (errors.Count > MaxErrors) return;
            errors.Add(errors.Count == MaxErrors
                ? new GraphQLError(
                    "Too many errors processing variables, error limit reached. Execution aborted.", ErrorCodes.BadUserInput)
                : Error(source, slot,
                    $"Variable \"${slot.Name}\" got invalid value {Inspection.Of(value)}{At(slot.Name, path)}; {message}"));
        }).Coerce(slot.Type, json);
    }

    private static string At(string name, IReadOnlyList<object> path)
    {
        if (path.Count == 0) return "";
        var text = new StringBuilder(" at \"").Append(name);
        foreach (var step in path)
            _ = step is int index ? text.Append('[').Append(index).Append(']') : text.Append('.').Append(step);
        return text.Append('"').ToString();
    }

    private static GraphQLError Error(Source source, VariableSlot slot, string message) =>
        GraphQLError.At(message, ErrorCodes.BadUserInput, source, slot.Node.Start);
}
