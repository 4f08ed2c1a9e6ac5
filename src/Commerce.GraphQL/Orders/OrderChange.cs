using System.Runtime.CompilerServices;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;

namespace Commerce.GraphQL.Orders;

/// <summary>An order as it is now; null where there is nothing to see.</summary>
internal sealed record OrderChange(OrderView? View, string Cursor)
{
    public static void Bind(TypeBuilder<OrderChange> type) => type.Field("order", change => change.View ?? throw Live.NothingThere("order"));

    public static IAsyncEnumerable<OrderChange> Watch(FieldContext context) => Changes(
        context, context.Arg<OrderId>("id"), context.Arg<string?>("secret"), Live.Number(context.Arg<string?>("after")), context.Cancellation);

    // The cursor counts the versions of the order and its parts together: it grows with each change of any of them.
    private static async IAsyncEnumerable<OrderChange> Changes(
        FieldContext context, OrderId id, string? secret, long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await OrderAccess.Find(context, id, secret) is null)
        {
            yield return new(null, "");
            yield break;
        }
        var grains = context.Grains();
        await using var watched = new Watched(cancellation);
        View<OrderState> order = default;
        watched.Add(0, token => grains.Watch<OrderState>(OrderGrain.Of(id), token), view => order = view, view => view.Version);
        watched.Add(-1, token => grains.Watch<PaymentState>(PaymentGrain.Of(id), token), _ => { }, view => view.Version);
        while (await watched.Next())
        {
            if (order.State is null)
                continue;
            foreach (var group in order.State.Groups)
                watched.Add(group.Number, token => grains.Watch<FulfilmentState>(FulfilmentGrain.Of(group.Id), token), _ => { }, view => view.Version);
            if (OrderAccess.View(context, id, order.State, secret) is not { } view)
                yield break;
            if (watched.Changes <= after)
                continue;
            after = watched.Changes;
            yield return new(view, Live.Cursor(after));
        }
    }
}
