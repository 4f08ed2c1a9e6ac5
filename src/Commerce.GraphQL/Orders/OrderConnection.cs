using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Orders;

/// <summary>A page of orders that were found by SQL and are shown as their grains have them.</summary>
internal sealed record OrderConnection(IReadOnlyList<OrderView> Nodes, PageInfo PageInfo, OrderSearch Search)
{
    /// <summary>Beyond that the exact number tells nobody more, and would cost the more the older the shop is.</summary>
    private const int MostCounted = 10_000;

    private static readonly DataLoader<OrderId, OrderState> Orders = Loading.Grains<OrderId, OrderState>(OrderGrain.Of);

    public static void Bind(TypeBuilder<OrderConnection> type) => type.FieldAsync(
        "totalCount", async (page, context) => await context.Get<IOrderReads>().Count(page.Search, MostCounted, context.Cancellation));

    public static async ValueTask<OrderConnection> Of(FieldContext context, OrderSearch search, int first, string? after)
    {
        var page = await context.Get<IOrderReads>().Find(search, first, after, context.Cancellation);
        var nodes = new List<OrderView>(page.Ids.Count);
        foreach (var state in page.Ids.Select(id => (id, Load: context.Load(Orders, id).AsTask())).ToArray())
            if (await state.Load is { } order && OrderAccess.View(context, state.id, order, null) is { } view)
                nodes.Add(view);
        return new(nodes, new(after is not null, page.HasMore, page.Cursors.FirstOrDefault(), page.Cursors.LastOrDefault()), search);
    }
}
