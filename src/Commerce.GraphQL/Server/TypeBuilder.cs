using Commerce.GraphQL.Server.Binding;
using Commerce.GraphQL.Server.Execution;

namespace Commerce.GraphQL.Server;

/// <summary>Binds the fields of one object type. Fields left out are matched with properties of the same name.</summary>
public sealed class TypeBuilder<T>
{
    internal List<FieldBinding> Bindings { get; } = [];

    public TypeBuilder<T> Field<TResult>(string name, Func<T, TResult> resolve)
    {
        Bindings.Add(new FieldBinding(name, typeof(TResult),
            completer => new PropertyResolver<T, TResult>(resolve, (Completer<TResult>)completer)));
        return this;
    }

    public TypeBuilder<T> Field<TResult>(string name, Func<T, FieldContext, TResult> resolve)
    {
        Bindings.Add(new FieldBinding(name, typeof(TResult),
            completer => new ContextResolver<T, TResult>(resolve, (Completer<TResult>)completer)));
        return this;
    }

    public TypeBuilder<T> FieldAsync<TResult>(string name, Func<T, FieldContext, ValueTask<TResult>> resolve)
    {
        Bindings.Add(new FieldBinding(name, typeof(TResult),
            completer => new AsyncResolver<T, TResult>(resolve, (Completer<TResult>)completer)));
        return this;
    }

    /// <summary>A value read by key, together with all others of the request.</summary>
    public TypeBuilder<T> Load<TKey, TValue>(string name, DataLoader<TKey, TValue> loader, Func<T, TKey> key)
        where TKey : notnull => FieldAsync(name, (source, context) => context.Load(loader, key(source)));
}
