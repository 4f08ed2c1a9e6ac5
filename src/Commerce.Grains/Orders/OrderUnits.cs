using Commerce.Grains.Fulfilment;

namespace Commerce.Grains.Orders;

/// <summary>Roll-ups: what follows from the parts of an order, and is never kept beside them.</summary>
public static class OrderUnits
{
    /// <summary>Where the units of a line are.</summary>
    public static UnitCounts Units(this OrderState order, OrderLine line)
    {
        if (order.ConfirmedAt is null)
            return Before(order, line);
        var counts = default(UnitCounts);
        foreach (var group in order.Groups.Where(group => group.Phase != GroupPhase.Failed))
            counts += Of(group, line.Id);
        var dropped = order.Dropped.Where(each => each.Line == line.Id).Sum(each => each.Quantity);
        return counts + new UnitCounts { Unsourced = order.Unsourced(line.Id), Cancelled = dropped };
    }

    public static UnitCounts Units(this OrderState order) =>
        order.Lines.Aggregate(default(UnitCounts), (sum, line) => sum + order.Units(line));

    public static bool IsBusy(this OrderState order) =>
        order.Groups.Any(group => group.Phase == GroupPhase.Sourcing || group.Charge is { Status: ChargeStatus.Asked });

    // One answer for the stock of a group speaks for all lines of that variant.
    private static UnitCounts Before(OrderState order, OrderLine line)
    {
        if (order.IsEnded)
            return new() { Cancelled = line.Quantity };
        var hold = order.Holds.FirstOrDefault(hold => hold.Group == line.Group && hold.Variant == line.Item.Variant);
        return hold?.Phase is HoldPhase.Held or HoldPhase.Pinned
            ? new() { Reserved = line.Quantity }
            : new() { Unsourced = line.Quantity };
    }

    private static UnitCounts Of(OrderGroup group, LineId line)
    {
        var quantity = group.Quantity(line);
        if (group.Phase == GroupPhase.Sourcing)
            return new() { Reserved = quantity };
        var progress = group.Of(line);
        var shipped = group.IsShipped && group.Status != FulfilmentStatus.Delivered;
        return new()
        {
            Allocated = quantity - progress.Accounted,
            Picked = progress.Picked,
            Shipped = shipped ? progress.Taken : 0,
            HandedOver = shipped ? 0 : progress.Taken,
            Cancelled = progress.Cancelled,
            Returned = progress.Returned,
        };
    }
}
