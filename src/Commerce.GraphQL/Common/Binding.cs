using Commerce.GraphQL.Server;
using Commerce.Grains;

namespace Commerce.GraphQL.Common;

/// <summary>What is bound the same way everywhere.</summary>
internal static class Binding
{
    public static SchemaBuilder With(this SchemaBuilder schema, Func<SchemaBuilder, SchemaBuilder> bind) => bind(schema);

    /// <summary>An id of its own type, which carries the type's name.</summary>
    public static SchemaBuilder Id<T>(this SchemaBuilder schema, string type) where T : struct, IId<T> =>
        schema.ScalarAs("ID", text => GlobalId.Read<T>(type, text), id => GlobalId.Of(type, id));

    /// <summary>A refusal is its own union member: the fields are its properties.</summary>
    /// <param name="path">The input field that it is about, where there is only one.</param>
    public static SchemaBuilder Refusal<T>(this SchemaBuilder schema, Action<TypeBuilder<T>>? bind = null, string? path = null)
        where T : Refusal
    {
        IReadOnlyList<string>? about = path is null ? null : ["input", path];
        return schema.Type<T>(typeof(T).Name, type =>
        {
            if (typeof(T) != typeof(InvalidInput))
                type.Field("path", _ => about);
            bind?.Invoke(type);
        });
    }

    /// <summary>A payload whose changed thing has this name.</summary>
    public static SchemaBuilder Payload<T>(this SchemaBuilder schema, string name, string field) where T : class =>
        schema.Type<Payload<T>>(name, type => type.Field(field, payload => payload.Value));
}
