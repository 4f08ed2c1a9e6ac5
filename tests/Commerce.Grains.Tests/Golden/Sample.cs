using System.Collections.Immutable;
using System.Reflection;
using NodaTime;

namespace Commerce.Grains.Tests.Golden;

/// <summary>Makes a fully filled value of a type, the same every time: what the golden file of a new event is written from.</summary>
internal static class Sample
{
    private static readonly Guid Id = new("01939e5a-7c00-7000-8000-000000000001");

    public static object Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "text";
        if (type == typeof(int)) return 3;
        if (type == typeof(long)) return 5L;
        if (type == typeof(bool)) return true;
        if (type == typeof(decimal)) return 0.19m;
        if (type == typeof(double)) return 52.5;
        if (type == typeof(Guid)) return Id;
        if (type == typeof(DateTimeOffset)) return Given.Noon;
        if (type == typeof(TimeSpan)) return TimeSpan.FromMinutes(10);
        if (type == typeof(Currency)) return new Currency("EUR");
        if (type == typeof(LocalDate)) return new LocalDate(2026, 11, 21);
        if (type == typeof(DateOnly)) return new DateOnly(2026, 11, 21);
        if (type == typeof(LocalTime)) return new LocalTime(9, 30);
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().Last();
        if (type.IsArray) return Filled(type.GetElementType()!);
        if (type.IsGenericType && Collection(type) is { } collection) return collection;

        // A base type whose shapes the serializer tells apart: any of them will do.
        if (type.IsAbstract) return Of(type.Assembly.GetTypes().First(shape => !shape.IsAbstract && shape.IsAssignableTo(type)));

        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .Where(candidate => candidate.GetParameters() is not [{ } only] || only.ParameterType != type)
            .MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }

    private static object? Collection(Type type)
    {
        var shape = type.GetGenericTypeDefinition();
        var of = type.GetGenericArguments();
        if (shape == typeof(ImmutableArray<>)) return Make(typeof(ImmutableArray), nameof(ImmutableArray.Create), of, Filled(of[0]));
        if (shape == typeof(ImmutableList<>)) return Make(typeof(ImmutableList), nameof(ImmutableList.Create), of, Filled(of[0]));
        if (shape == typeof(ImmutableDictionary<,>) || shape == typeof(ImmutableSortedDictionary<,>))
        {
            var empty = type.GetField("Empty")!.GetValue(null)!;
            return type.GetMethod("SetItem")!.Invoke(empty, [Of(of[0]), Of(of[1])]);
        }
        return null;
    }

    private static object Make(Type factory, string method, Type[] of, Array items) =>
        factory.GetMethods().Single(candidate => candidate.Name == method && candidate.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(of).Invoke(null, [items])!;

    private static Array Filled(Type type)
    {
        var items = Array.CreateInstance(type, 1);
        items.SetValue(Of(type), 0);
        return items;
    }
}
