using System.Linq.Expressions;
using System.Reflection;
using Commerce.GraphQL.Server.Execution;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>A field that nobody bound takes the property of the same name, read by a compiled delegate.</summary>
internal static class PropertyBinding
{
    public static FieldBinding? For(Type clrType, string fieldName)
    {
        var property =
            Properties(clrType).FirstOrDefault(p => string.Equals(p.Name, fieldName, StringComparison.OrdinalIgnoreCase));
        if (property is null) return null;
        var source = Expression.Parameter(clrType, "source");
        var get = Expression.Lambda(
            typeof(Func<,>).MakeGenericType(clrType, property.PropertyType), Expression.Property(source, property),
                source).Compile();
        var make = typeof(PropertyBinding).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(clrType, property.PropertyType);
        return (FieldBinding)make.Invoke(null, [fieldName, get])!;
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.IsInterface
        ? type.GetInterfaces().Prepend(type).SelectMany(t => t.GetProperties())
        : type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetMethod is { IsPublic: true }
            && p.GetIndexParameters().Length == 0);

    private static FieldBinding Make<TSource, TResult>(string name, Func<TSource, TResult> get) => new(
        name, typeof(TResult), completer => new PropertyResolver<TSource, TResult>(get, (Completer<TResult>)completer));
}
