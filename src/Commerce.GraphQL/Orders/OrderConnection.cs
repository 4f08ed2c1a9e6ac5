using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Orders;

/// <summary>A page of orders that were found by SQL and are shown as their grains have them.</summary>
internal sealed record OrderConnection(IReadOnlyList<OrderView> Nodes, PageInfo PageInfo)
{
    private static readonly DataLoader<OrderId, OrderState> Orders = Loading.Grains<OrderId, OrderState>(OrderGrain.Of);

    public static async ValueTask<OrderConnection> Of(FieldContext context, OrderIdPage page, string? after)
    {
        var nodes = new List<OrderView>(page.Orders.Count);
        foreach (var state in page.Orders.Select(id => (id, Load: context.Load(Orders, id).AsTask())).ToArray())
            if (await state.Load is { } order && OrderAccess.View(context, state.id, order, null) is { } view)
                nodes.Add(view);
        return new(nodes, new(after is not null, page.HasMore, page.Cursors.FirstOrDefault(), page.Cursors.LastOrDefault()));
    }
}
