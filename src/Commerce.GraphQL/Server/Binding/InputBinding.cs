using System.Linq.Expressions;
using System.Reflection;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>Compiles the constructor call that turns an input object's slots into a C# record.</summary>
internal static class InputBinding
{
    public static void Bind(InputObjectType type, Type clrType, List<string> problems)
    {
        var constructor = clrType.GetConstructors().OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        if (constructor is null)
        {
            problems.Add($"Input {type}: {clrType.Name} has no public constructor.");
            return;
        }
        var parameters = constructor.GetParameters();
        foreach (var field in type.Fields)
            if (!Array.Exists(parameters, p => Matches(p, field)))
                problems.Add($"Input {type}.{field.Name}: {clrType.Name} has no constructor parameter of that name.");
        var slots = Expression.Parameter(typeof(object?[]), "slots");
        var arguments = parameters.Select(p => Argument(type, clrType, p, slots, problems)).ToList();
        if (arguments.Contains(null)) return;
        var create = Expression.Convert(Expression.New(constructor, arguments!), typeof(object));
        type.Bind = Expression.Lambda<Func<object?[], object>>(create, slots).Compile();
    }

    private static bool Matches(ParameterInfo parameter, InputValue field) =>
        string.Equals(parameter.Name, field.Name, StringComparison.OrdinalIgnoreCase);

    private static Expression? Argument(
        InputObjectType type, Type clrType, ParameterInfo parameter, ParameterExpression slots, List<string> problems)
    {
        var index = type.Fields.FindIndex(f => Matches(parameter, f));
        if (index < 0)
        {
            if (parameter.HasDefaultValue) return Default(parameter);
            problems.Add($"Input {type}: the parameter \"{parameter.Name}\" of {clrType.Name} is no field of the schema.");
            return null;
        }
        var field = type.Fields[index];
        if (InputConversion.For(field.Type, parameter.ParameterType, problems) is not { } convert)
        {
            problems.Add($"Input {type}.{field.Name}: {field.Type} does not become {parameter.ParameterType.Name}.");
            return null;
        }
        Expression fallback = parameter.HasDefaultValue ? Default(parameter) : Expression.Default(parameter.ParameterType);
        var read = typeof(InputBinding).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(parameter.ParameterType);
        return Expression.Call(read, Expression.ArrayIndex(slots, Expression.Constant(index)), Expression.Constant(convert),
            fallback);
    }

    private static Expression Default(ParameterInfo parameter) => parameter.DefaultValue is null
        ? Expression.Default(parameter.ParameterType)
        : Expression.Convert(Expression.Constant(parameter.DefaultValue), parameter.ParameterType);

    private static T Read<T>(object? slot, Func<object?, object?> convert, T fallback)
    {
        if (slot is T typed) return typed;
        // Null was said on purpose; only what was left out takes the constructor's own default.
        if (convert(slot) is T converted) return converted;
        return slot is NotGiven ? fallback : default!;
    }
}
