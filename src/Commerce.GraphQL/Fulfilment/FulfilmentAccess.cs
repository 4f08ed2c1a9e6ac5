using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>Who may see a fulfilment order and act on it. Null is the same answer for "not there" and "not yours".</summary>
internal static class FulfilmentAccess
{
    /// <summary>For the staff of its own store.</summary>
    public static async ValueTask<FulfilmentView?> AtWork(FieldContext context, FulfilmentOrderId id, long minVersion = 0)
    {
        var part = await context.Read<FulfilmentState>(FulfilmentGrain.Of(id), minVersion);
        return part.State.Exists && context.Viewer().WorksAt(part.State.Location) ? new(id, part.State, Holder: false) : null;
    }

    /// <summary>For the staff of its store, and for who holds its order.</summary>
    public static async ValueTask<FulfilmentView?> Find(FieldContext context, FulfilmentOrderId id, string? secret)
    {
        var part = await context.Read<FulfilmentState>(FulfilmentGrain.Of(id));
        if (part.State.Order is not { } orderId)
            return null;
        if (context.Viewer().WorksAt(part.State.Location))
            return new(id, part.State, Holder: false);
        var order = await context.Read<OrderState>(OrderGrain.Of(orderId));
        return OrderAccess.IsHolder(context, orderId, order.State, secret) ? new(id, part.State, Holder: true) : null;
    }

    public static async ValueTask<object?> Node(FieldContext context, GlobalId id) =>
        Guid.TryParseExact(id.Key, "N", out var key) ? await Find(context, new(key), secret: null) : null;
}
