using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Orders;

/// <summary>The one sentence that says how an order stands: "Ready at Mitte until Sat 18:00".</summary>
internal static class Headline
{
    public static string Of(Order order, Visit visit)
    {
        if (order.Rejections.Count > 0)
            return visit.T["order.headline.choose"];
        return order.Status switch
        {
            "PLACED" when order.Payment.ActionUrl is not null => visit.T["order.headline.bank"],
            "PLACED" => visit.T["order.headline.placed"],
            "ON_HOLD" => visit.T["order.headline.held"],
            "COMPLETED" => visit.T["order.headline.completed"],
            "CANCELLED" => visit.T["order.headline.cancelled"],
            "EXPIRED" => visit.T["order.headline.expired"],
            _ => OfParts(order, visit),
        };
    }

    private static string OfParts(Order order, Visit visit)
    {
        if (order.Fulfilments.FirstOrDefault(part => part.IsReady) is { } ready)
            return ready.CollectBy is { } until
                ? visit.T["order.headline.ready-until", ("store", ready.Store.Name), ("until", visit.Format.When(until, ready.Store.TimeZone))]
                : visit.T["order.headline.ready", ("store", ready.Store.Name)];
        if (order.Fulfilments.FirstOrDefault(part => part.Status == "SHIPPED") is not null)
            return visit.T["order.headline.shipped"];
        if (order.Fulfilments.FirstOrDefault(part => part is { IsCollected: true, PromisedAt: not null, Status: not ("HANDED_OVER" or "CANCELLED" or "EXPIRED") }) is { } coming)
            return visit.T[coming.Late ? "order.headline.late" : "order.headline.coming",
                ("store", coming.Store.Name), ("time", visit.Format.When(coming.PromisedAt!.Value, coming.Store.TimeZone))];
        return visit.T["order.headline.confirmed"];
    }
}
