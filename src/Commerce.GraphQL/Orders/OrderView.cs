using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Secrets;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Orders;

/// <summary>An order that its caller may see.</summary>
/// <param name="Holder">Whether they hold it: its customer, or who has its secret. Staff do not.</param>
internal sealed record OrderView(OrderId Id, OrderState State, bool Holder);

/// <summary>Who may see an order and act on it.</summary>
internal static class OrderAccess
{
    /// <summary>Null when there is no such order, or when it is not theirs to see: nobody can tell one from the other.</summary>
    public static async ValueTask<OrderView?> Find(FieldContext context, OrderId id, string? secret, long minVersion = 0)
    {
        var order = await context.Read<OrderState>(OrderGrain.Of(id), minVersion);
        return View(context, id, order.State, secret);
    }

    /// <summary>By the word of a link in a mail, which is as good as the secret.</summary>
    public static async ValueTask<OrderView?> FindByLink(FieldContext context, string word)
    {
        if (context.Get<IGuestSecrets>().FromLink(word) is not { } id)
            return null;
        var order = await context.Read<OrderState>(OrderGrain.Of(id));
        return order.State.Exists ? new(id, order.State, Holder: true) : null;
    }

    public static OrderView? View(FieldContext context, OrderId id, OrderState order, string? secret)
    {
        if (!order.Exists)
            return null;
        if (IsHolder(context, id, order, secret))
            return new(id, order, Holder: true);
        return IsTheirWork(context, order) ? new(id, order, Holder: false) : null;
    }

    public static bool IsHolder(FieldContext context, OrderId id, OrderState order, string? secret) =>
        (order.Customer is { } customer && context.Viewer().Customer == customer)
        || (secret is not null && context.Get<IGuestSecrets>().Opens(id, secret));

    /// <summary>Staff see an order when one of their stores takes part in it.</summary>
    public static bool IsTheirWork(FieldContext context, OrderState order)
    {
        var viewer = context.Viewer();
        return viewer.Is(StaffRole.Admin) || order.Groups.Any(group => viewer.WorksAt(group.Location));
    }
}
