using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Orders;

/// <summary>A page of orders that were found by SQL and are shown as their grains have them.</summary>
internal sealed record OrderConnection(IReadOnlyList<Edge<OrderView>> Edges, PageInfo PageInfo, OrderSearch Search)
{
    /// <summary>Beyond that the exact number tells nobody more, and would cost the more the older the shop is.</summary>
    private const int MostCounted = 10_000;

    public static void Bind(TypeBuilder<OrderConnection> type) => type
        .Field("nodes", page => page.Edges.Nodes())
        .FieldAsync("totalCount", async (page, context) => await context.Get<IOrderReads>().Count(page.Search, MostCounted, context.Cancellation));

    public static async ValueTask<OrderConnection> Of(FieldContext context, OrderSearch search, int first, string? after)
    {
        var page = await context.Get<IOrderReads>().Find(search, first, after, context.Cancellation);
        var states = await context.LoadAll(Loaders.Orders, page.Ids);
        var edges = new List<Edge<OrderView>>(page.Ids.Count);
        for (var i = 0; i < states.Count; i++)
            if (states[i] is { } order && OrderAccess.View(context, page.Ids[i], order, null) is { } view)
                edges.Add(new(page.Cursors[i], view));
        return new(edges, new(after is not null, page.HasMore, page.Cursors.FirstOrDefault(), page.Cursors.LastOrDefault()), search);
    }
}
