using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Orders;

/// <summary>Whether to offer to cancel; the order and its stores have the last word.</summary>
internal static class Cancelling
{
    public static bool IsPossible(OrderState order, bool byStaff) => order switch
    {
        { IsEnded: true } => false,
        { ConfirmedAt: null } => true,
        _ => order.Lines.Any(line => order.Unsourced(line.Id) > 0)
            || order.Groups.Any(group => group.Phase == GroupPhase.Sourcing || CanStop(group, byStaff)),
    };

    private static bool CanStop(OrderGroup group, bool byStaff) =>
        group.Phase == GroupPhase.Open
        && group.Charge is not { Status: ChargeStatus.Asked }
        && (byStaff || group.Progress.All(line => line.Picked == 0))
        && group.Items.Any(item => group.Coming(item.Line) > group.Asked(item.Line) - group.Of(item.Line).Cancelled);
}
