using System.Text;
using System.Text.Json;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Tests.Server.Reference;

/// <summary>Any SDL over plain JSON: a field is the member of its name. What the reference implementation does by default.</summary>
internal static class LooseSchema
{
    public static Schema Build(string sdl, JsonElement root)
    {
        var problems = new List<string>();
        var shape = SchemaLoader.Load([sdl], problems);
        Assert.Empty(problems);
        var builder = SchemaBuilder.FromSdl(sdl);
        foreach (var type in shape.Types.Where(t => !BuiltinSdl.IsBuiltin(t.Name)))
        {
            if (type is ObjectType objectType) Bind(builder, shape, objectType, root);
            else if (type is CompositeType) builder.ResolveType(type.Name, value => ((JsonElement)value).GetProperty("__typename").GetString()!);
        }
        return builder.Build();
    }

    private static void Bind(SchemaBuilder builder, Schema shape, ObjectType type, JsonElement root)
    {
        if (type == shape.SubscriptionType)
        {
            foreach (var field in type.Fields) builder.Subscription<object?>(field.Name, _ => Nothing());
            return;
        }
        var isRoot = type == shape.QueryType || type == shape.MutationType;
        builder.Type<object>(type.Name, t =>
        {
            foreach (var field in type.Fields)
                t.Field(field.Name, (source, context) => Resolve(isRoot ? root : (JsonElement)source, field, context));
        });
    }

    private static async IAsyncEnumerable<object?> Nothing()
    {
        await Task.CompletedTask;
        yield break;
    }

    private static object? Resolve(JsonElement source, FieldDefinition field, FieldContext context)
    {
        if (!source.TryGetProperty(field.Name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$throw", out var message))
            throw new GraphQLException(message.GetString()!, "TEST");
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$args", out _)) return Arguments(field, context);
        return Convert(value);
    }

    private static object? Convert(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(Convert).ToList(),
        _ => value,
    };

    private static string Arguments(FieldDefinition field, FieldContext context)
    {
        var given = field.Arguments.Where(a => context.Has(a.Name)).Select(a => $"\"{a.Name}\":{Show(context.Arg<object?>(a.Name))}");
        return $"{{{string.Join(',', given)}}}";
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        string text => Inspection.Quote(text),
        bool flag => flag ? "true" : "false",
        double number => JavaScriptNumber.Format(number),
        InputObject fields => "{" + string.Join(',', fields.Select(f => $"\"{f.Key}\":{Show(f.Value)}")) + "}",
        System.Collections.IEnumerable items => "[" + string.Join(',', items.Cast<object?>().Select(Show)) + "]",
        _ => value.ToString()!,
    };
}
