using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Orders;

/// <summary>What one place is to hand over or ship, as far as the order itself knows.</summary>
internal sealed record PlannedView(OrderState Order, OrderGroup Group)
{
    public static IEnumerable<PlannedView> Of(OrderView order) =>
        order.State.Groups.Where(group => group.Phase != GroupPhase.Failed).Select(group => new PlannedView(order.State, group));

    public static void Bind(TypeBuilder<PlannedView> type) => type
        .Field("method", plan => plan.Group.Method)
        .Field("store", (plan, context) => context.Get<IStores>().Find(plan.Group.Location))
        .Field("slot", plan => plan.Group.Slot)
        .Field("promisedAt", plan => plan.Group.PromisedAt)
        .Field("items", plan => plan.Group.Items.Select(item => new PlannedItem(new(plan.Order, plan.Order.Line(item.Line)!), item.Quantity)));
}

internal sealed record PlannedItem(OrderLineView Line, int Quantity);
