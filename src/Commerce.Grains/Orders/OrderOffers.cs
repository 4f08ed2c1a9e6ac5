namespace Commerce.Grains.Orders;

/// <summary>What may be offered now for an order. The rules themselves are asked, so that an offer never promises what they refuse.</summary>
public static class OrderOffers
{
    /// <summary>To put it on hold, unless it is.</summary>
    public static bool Hold(OrderState order) => OrderDecisions.Hold(order, new HoldOrder("")).Events.Any(happened => happened is OrderHeld);

    /// <summary>To let it go on.</summary>
    public static bool Resume(OrderState order) => OrderDecisions.Resume(order).Events.Any(happened => happened is OrderResumed);
}
