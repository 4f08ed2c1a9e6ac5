using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>Everything that was said to a <see cref="SchemaBuilder"/>, in the order it was said.</summary>
internal sealed class BindingPlan
{
    public List<ScalarBinding> Scalars { get; } = [];
    public List<(string Name, Type ClrType)> Enums { get; } = [];
    public List<(string Name, Type ClrType)> Inputs { get; } = [];
    public List<TypeBinding> Types { get; } = [];
    public List<FieldBinding> Query { get; } = [];
    public List<FieldBinding> Mutation { get; } = [];
    public List<FieldBinding> Subscription { get; } = [];
    public List<(string Name, Func<object, string> TypeName)> TypeNames { get; } = [];
    public Dictionary<string, Func<DirectiveArguments, FieldContext, GraphQLError?>> Directives { get; } = [];

    public void Add(string name, Type clrType, List<FieldBinding> bindings) =>
        Types.Add(new TypeBinding(name, clrType, bindings));
}

internal sealed record TypeBinding(string Name, Type ClrType, List<FieldBinding> Fields);

internal sealed record ScalarBinding(
    string Name, Type ClrType, Func<ScalarInput, object>? Parse, ScalarFormat Format, Func<object, object>? Convert = null);
