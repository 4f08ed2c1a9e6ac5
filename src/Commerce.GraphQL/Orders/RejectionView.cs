using Commerce.GraphQL.Common;
using Commerce.GraphQL.Products;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Orders;

/// <summary>Units that a store did not find, and where else they are to be had.</summary>
internal sealed record RejectionView(OrderView Order, Rejection Asked)
{
    private const int UsualStores = 5;

    public static void Bind(TypeBuilder<RejectionView> type) => type
        .Field("line", each => new OrderLineView(each.Order.State, each.Line))
        .Field("quantity", each => each.Order.State.Unsourced(each.Asked.Line))
        .Field("until", each => each.Asked.Until)
        .Field("stores", (each, context) => AvailabilityView
            .Nearest(context, each.Line.Item.Variant, context.Arg<PointInput?>("near"))
            .Where(store => store.AvailableQuantity > 0 && store.Store.State.TakesPickups(context.Now()))
            .Take(context.Arg<int?>("first") ?? UsualStores))
        .Field("shippable", (each, context) => VariantFields.Shippable(context, each.Line.Item.Variant));

    private OrderLine Line => Order.State.Line(Asked.Line)!;
}
