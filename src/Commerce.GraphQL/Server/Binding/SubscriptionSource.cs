using System.Runtime.CompilerServices;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>One event of a subscription: what the operation is run on, and where to resume after it.</summary>
internal readonly record struct SubscriptionEvent(object? Value, string? Cursor);

internal abstract class SubscriptionSource
{
    public abstract IAsyncEnumerable<SubscriptionEvent> Open(FieldContext context, CancellationToken cancellation);
}

internal sealed class SubscriptionSource<T>(Func<FieldContext, IAsyncEnumerable<T>> open, Func<T, string?>? cursor)
    : SubscriptionSource
{
    public override IAsyncEnumerable<SubscriptionEvent> Open(FieldContext context, CancellationToken cancellation) =>
        Events(open(context), cancellation);

    private async IAsyncEnumerable<SubscriptionEvent> Events(
        IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var each in source.WithCancellation(cancellation))
            yield return new SubscriptionEvent(each, cursor?.Invoke(each));
    }
}
