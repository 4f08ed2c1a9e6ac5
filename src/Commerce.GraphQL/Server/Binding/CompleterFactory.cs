using System.Reflection;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>Chooses, once per field, how values of a C# type are written as a schema type.</summary>
internal sealed class CompleterFactory(Schema schema)
{
    /// <summary>A <c>Completer&lt;T&gt;</c> for <paramref name="clr"/>, or null and a problem.</summary>
    public object? Make(GraphQLType type, Type clr, out string? problem)
    {
        problem = null;
        if (clr.IsGenericType
            && (clr.GetGenericTypeDefinition() == typeof(Task<>) || clr.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            problem = "is a task; bind it with FieldAsync";
            return null;
        }
        if (Nullable.GetUnderlyingType(clr) is { } underlying)
        {
            var inner = Make(type, underlying, out problem);
            return inner is null ? null : Create(typeof(NullableCompleter<>), [underlying], type.IsNonNull, inner);
        }
        return type.Nullable switch
        {
            ListType list => MakeList(list, type.IsNonNull, clr, out problem),
            ScalarType scalar => MakeScalar(scalar, type.IsNonNull, clr, out problem),
            EnumType @enum => MakeEnum(@enum, type.IsNonNull, clr, out problem),
            ObjectType objectType => MakeObject(objectType, type.IsNonNull, clr, out problem),
            CompositeType composite => Create(typeof(AbstractCompleter<>), [clr], type.IsNonNull, composite, schema.RuntimeTypes),
            _ => null,
        };
    }

    private object? MakeList(ListType list, bool isNonNull, Type clr, out string? problem)
    {
        if (clr == typeof(object) && Make(list.OfType, clr, out problem) is Completer<object> loose)
            return new LooseListCompleter(loose) { IsNonNull = isNonNull };
        if (ElementOf(clr) is not { } element)
        {
            problem = $"is {clr.Name}, not a list";
            return null;
        }
        var item = Make(list.OfType, element, out problem);
        return item is null ? null : Create(typeof(ListCompleter<,>), [clr, element], isNonNull, item);
    }

    private static Type? ElementOf(Type clr)
    {
        if (clr == typeof(string)) return null;
        if (clr.IsGenericType && clr.GetGenericTypeDefinition() == typeof(IEnumerable<>)) return clr.GetGenericArguments()[0];
        return clr.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];
    }

    private static object? MakeScalar(ScalarType scalar, bool isNonNull, Type clr, out string? problem)
    {
        problem = null;
        if (scalar.Formats.TryGetValue(clr, out var format)) return Create(typeof(LeafCompleter<>), [clr], isNonNull, format);
        problem = $"is {clr.Name}, which is not written as {scalar}";
        return null;
    }

    private static object? MakeEnum(EnumType type, bool isNonNull, Type clr, out string? problem)
    {
        problem = null;
        if (clr.IsEnum && type.ClrType == clr)
            return Create(typeof(LeafCompleter<>), [clr], isNonNull, Create(typeof(EnumFormat<>), [clr], null, type), "Format");
        if (clr == typeof(string)) return new LeafCompleter<string>(EnumFormat.OfNames(type)) { IsNonNull = isNonNull };
        if (clr == typeof(object)) return new LeafCompleter<object>(EnumFormat.OfObjects(type)) { IsNonNull = isNonNull };
        problem = $"is {clr.Name}, while the enum {type} is bound to {type.ClrType.Name}";
        return null;
    }

    private static object? MakeObject(ObjectType type, bool isNonNull, Type clr, out string? problem)
    {
        problem = null;
        if (type.ClrType is null || type.ClrType.IsAssignableFrom(clr) || clr == typeof(object))
            return Create(typeof(ObjectCompleter<>), [clr], isNonNull, type);
        problem = $"is {clr.Name}, while the type {type} is bound to {type.ClrType.Name}";
        return null;
    }

    private static object Create(Type generic, Type[] of, bool? isNonNull, params object[] arguments)
    {
        var type = generic.MakeGenericType(of);
        if (arguments is [var holder, string property])
            arguments = [holder.GetType().GetProperty(property)!.GetValue(holder)!];
        var made = Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public, null, arguments, null)!;
        if (isNonNull is { } flag) type.GetProperty("IsNonNull")!.SetValue(made, flag);
        return made;
    }
}
