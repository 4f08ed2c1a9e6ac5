using Commerce.GraphQL.Server.Execution;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>
/// A field as the code bound it; the resolver is made once the schema type is known and a completer was chosen.
/// </summary>
internal sealed record FieldBinding(string Name, Type ResultType, Func<object, FieldResolver> MakeResolver)
{
    /// <summary>Only for fields of the subscription type.</summary>
    public SubscriptionSource? Source { get; init; }
}
