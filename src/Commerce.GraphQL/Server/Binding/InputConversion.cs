using System.Collections.Concurrent;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>
/// From the natural C# value of an input to the type that a record or a resolver wants. Null where there is no way.
/// </summary>
internal static class InputConversion
{
    private static readonly ConcurrentDictionary<(GraphQLType, Type), Func<object?, object?>?> Made = new();

    public static Func<object?, object?>? Cached(GraphQLType type, Type target) =>
        Made.GetOrAdd((type, target), static key => For(key.Item1, key.Item2, []));

    public static Func<object?, object?>? For(GraphQLType type, Type target, List<string> problems)
    {
        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(Optional<>))
            return ForOptional(type, target, problems);
        var bare = Nullable.GetUnderlyingType(target) ?? target;
        if (bare.IsAssignableFrom(NaturalOf(type))) return static value => value is NotGiven ? null : value;
        return type.Nullable switch
        {
            ListType list => ForList(list, target, problems),
            ScalarType scalar => ForScalar(scalar, bare),
            _ => null,
        };
    }

    private static Type NaturalOf(GraphQLType type)
    {
        var natural = NaturalType.Of(type);
        return Nullable.GetUnderlyingType(natural) ?? natural;
    }

    private static Func<object?, object?>? ForScalar(ScalarType scalar, Type target)
    {
        if (!scalar.Conversions.TryGetValue(target, out var convert)) return null;
        return value => value is null or NotGiven ? null : convert(value);
    }

    private static Func<object?, object?>? ForList(ListType list, Type target, List<string> problems)
    {
        var element = ElementOf(target);
        if (element is null || For(list.OfType, element, problems) is not { } convert) return null;
        var asList = target.IsGenericType && target.GetGenericTypeDefinition() == typeof(List<>);
        return value =>
        {
            if (value is not Array items) return null;
            var array = Array.CreateInstance(element, items.Length);
            for (var i = 0; i < items.Length; i++) array.SetValue(convert(items.GetValue(i)), i);
            return asList ? Activator.CreateInstance(target, array) : array;
        };
    }

    private static Type? ElementOf(Type target)
    {
        if (target.IsArray) return target.GetElementType();
        return target.IsGenericType && target.GetGenericArguments() is [var element] ? element : null;
    }

    private static Func<object?, object?>? ForOptional(GraphQLType type, Type target, List<string> problems)
    {
        if (For(type, target.GetGenericArguments()[0], problems) is not { } convert) return null;
        return value => value is NotGiven ? Activator.CreateInstance(target) : Activator.CreateInstance(target, convert(value));
    }
}
