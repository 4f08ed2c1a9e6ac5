using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Orders;

/// <summary>Waits for what an order's effects bring about, so that one answer tells what came of it.</summary>
internal static class Waiting
{
    /// <summary>Within the time that a request has; what is not known by then stands in the order as it is.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(8);

    /// <param name="minVersion">What is older than the answer that this rests on does not count.</param>
    public static async ValueTask<View<OrderState>> For(FieldContext context, OrderId order, long minVersion, Func<OrderState, bool> settled)
    {
        using var bound = new CancellationTokenSource(Bound, context.Get<TimeProvider>());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, context.Cancellation);
        try
        {
            await foreach (var view in context.Grains().Watch<OrderState>(OrderGrain.Of(order), either.Token))
                if (view.Version >= minVersion && settled(view.State))
                    return view;
        }
        catch (OperationCanceledException) when (bound.IsCancellationRequested && !context.Cancellation.IsCancellationRequested)
        {
        }
        return await context.Read<OrderState>(OrderGrain.Of(order), minVersion);
    }
}
