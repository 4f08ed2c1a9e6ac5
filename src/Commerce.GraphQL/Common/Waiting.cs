using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Common;

/// <summary>Waits for what effects bring about, so that one answer tells what came of it.</summary>
internal static class Waiting
{
    /// <summary>Within the time that a request has; what is not known by then is shown as it is.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(8);

    /// <param name="minVersion">What is older than the answer that this rests on does not count.</param>
    public static ValueTask<View<OrderState>> For(FieldContext context, OrderId order, long minVersion, Func<OrderState, bool> settled) =>
        For(context, OrderGrain.Of(order), minVersion, settled);

    /// <inheritdoc cref="For(FieldContext, OrderId, long, Func{OrderState, bool})"/>
    public static async ValueTask<View<TState>> For<TState>(FieldContext context, GrainId grain, long minVersion, Func<TState, bool> settled)
        where TState : class
    {
        using var bound = new CancellationTokenSource(Bound, context.Get<TimeProvider>());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, context.Cancellation);
        try
        {
            await foreach (var view in context.Grains().Watch<TState>(grain, either.Token))
                if (view.Version >= minVersion && settled(view.State))
                    return view;
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested && !context.Cancellation.IsCancellationRequested)
        {
        }
        return await context.Read<TState>(grain, minVersion);
    }
}
