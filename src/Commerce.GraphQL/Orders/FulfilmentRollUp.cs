using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Orders;

internal enum OrderFulfilmentStatus { Unfulfilled, InProgress, Ready, PartiallyFulfilled, Fulfilled, Cancelled }

/// <summary>Where an order's goods stand, from its units and from how far its parts are.</summary>
internal static class FulfilmentRollUp
{
    public static OrderFulfilmentStatus Of(OrderState order)
    {
        var units = order.Units();
        var wanted = units.Total - units.Cancelled - units.Returned;
        var gone = units.HandedOver + units.Shipped;
        if (wanted == 0)
            return OrderFulfilmentStatus.Cancelled;
        if (gone > 0)
            return gone == wanted ? OrderFulfilmentStatus.Fulfilled : OrderFulfilmentStatus.PartiallyFulfilled;
        var parts = order.Groups.Where(group => group.Phase == GroupPhase.Open && IsLive(group)).ToArray();
        if (parts.Length > 0 && parts.All(IsReady))
            return OrderFulfilmentStatus.Ready;
        return order.ConfirmedAt is not null && parts.Any(part => part.Status != FulfilmentStatus.Open)
            ? OrderFulfilmentStatus.InProgress
            : OrderFulfilmentStatus.Unfulfilled;
    }

    private static bool IsLive(OrderGroup group) =>
        group.Status is not (FulfilmentStatus.Rejected or FulfilmentStatus.Cancelled or FulfilmentStatus.Expired or FulfilmentStatus.ReturnedToStock);

    private static bool IsReady(OrderGroup group) =>
        group.Status is FulfilmentStatus.ReadyForPickup or FulfilmentStatus.CustomerArrived;
}
