using Commerce.GraphQL.Server.Binding;
using Commerce.GraphQL.Server.Execution;

namespace Commerce.GraphQL.Server;

/// <summary>Binds fields of the query or the mutation type, which have no source.</summary>
public sealed class RootBuilder
{
    internal List<FieldBinding> Bindings { get; } = [];

    public RootBuilder Field<TResult>(string name, Func<FieldContext, TResult> resolve)
    {
        Bindings.Add(new FieldBinding(name, typeof(TResult),
            completer => new ContextResolver<object?, TResult>((_, context) => resolve(context), (Completer<TResult>)completer)));
        return this;
    }

    public RootBuilder FieldAsync<TResult>(string name, Func<FieldContext, ValueTask<TResult>> resolve)
    {
        Bindings.Add(new FieldBinding(name, typeof(TResult),
            completer => new AsyncResolver<object?, TResult>((_, context) => resolve(context), (Completer<TResult>)completer)));
        return this;
    }
}
