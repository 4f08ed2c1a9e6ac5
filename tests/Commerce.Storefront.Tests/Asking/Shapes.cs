using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Tests.Asking;

/// <summary>Holds the records that an answer is read into against the names that the operation selects.</summary>
internal static partial class Shapes
{
    /// <summary>Properties that nothing in the document could fill: their names stand nowhere in it.</summary>
    public static IEnumerable<string> Missing(Operation operation)
    {
        var selected = Name().Matches(operation.Text).Select(match => match.Value).ToHashSet();
        return Records(operation.Shape, []).SelectMany(type => Filled(type)
            .Where(property => !selected.Contains(property.Name)).Select(property => $"{type.Name}.{property.Property}"));
    }

    private static IEnumerable<(string Name, string Property)> Filled(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.SetMethod is not null && property.GetCustomAttribute<JsonExtensionDataAttribute>() is null)
        .Select(property => (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.Name));

    private static IEnumerable<Type> Records(Type type, HashSet<Type> seen)
    {
        var inner = Nullable.GetUnderlyingType(type) ?? type;
        if (inner.IsGenericType && typeof(IEnumerable).IsAssignableFrom(inner))
            inner = inner.GetGenericArguments()[^1];
        if (inner.Assembly != typeof(Operation).Assembly || inner.IsEnum || inner == typeof(Refusal) || !seen.Add(inner))
            return [];
        return inner.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.SetMethod is not null).SelectMany(property => Records(property.PropertyType, seen)).Prepend(inner);
    }

    [GeneratedRegex("[_A-Za-z][_A-Za-z0-9]*")]
    private static partial Regex Name();
}
