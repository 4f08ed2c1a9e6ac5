namespace Commerce.GraphQL.Server.Types;

/// <summary>The C# type that a coerced input of a schema type has before anyone asks for another.</summary>
internal static class NaturalType
{
    public static Type Of(GraphQLType type) => type switch
    {
        NonNullType nonNull => Bare(nonNull.OfType),
        _ when Bare(type) is { IsValueType: true } bare => typeof(Nullable<>).MakeGenericType(bare),
        _ => Bare(type),
    };

    private static Type Bare(GraphQLType type) => type switch
    {
        ListType list => Of(list.OfType).MakeArrayType(),
        ScalarType scalar => scalar.ClrType ?? typeof(object),
        EnumType @enum => @enum.ClrType,
        InputObjectType input => input.ClrType,
        _ => typeof(object),
    };

    /// <summary>An array of the list's natural type, so that a resolver may ask for a read-only list or an array.</summary>
    public static Array MakeArray(ListType list, List<object?> items)
    {
        var array = ArrayMakers.GetOrAdd(Of(list.OfType), static element => ArrayMaker.For(element))(items.Count);
        for (var i = 0; i < items.Count; i++) array.SetValue(items[i], i);
        return array;
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, Func<int, Array>> ArrayMakers = new();

    private static class ArrayMaker
    {
        public static Func<int, Array> For(Type element) => length => Array.CreateInstance(element, length);
    }
}
