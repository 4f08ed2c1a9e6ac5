using Commerce.GraphQL.Server.Binding;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>A coerced argument as the C# type that a resolver asks for.</summary>
internal static class ArgumentValue
{
    public static T As<T>(object? value, InputValue definition)
    {
        if (value is T typed) return typed;
        if (value is null or NotGiven)
        {
            if (typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(Optional<>))
                return (T)InputConversion.For(definition.Type, typeof(T), [])!(value)!;
            return default!;
        }
        try
        {
            return (T)Convert(definition, typeof(T))(value)!;
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            throw new GraphQLException($"Argument \"{definition.Name}\" has an invalid value.", ErrorCodes.BadUserInput);
        }
    }

    private static Func<object?, object?> Convert(InputValue definition, Type target) =>
        InputConversion.Cached(definition.Type, target)
        ?? throw new InvalidCastException($"Argument \"{definition.Name}: {definition.Type}\" can't be had as {target.Name}.");
}
