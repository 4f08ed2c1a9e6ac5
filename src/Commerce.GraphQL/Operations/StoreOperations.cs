using Commerce.GraphQL.Common;
using Commerce.GraphQL.Fulfilment;
using Commerce.GraphQL.Server;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Operations;

/// <summary>What one store has to do, and what it lacks.</summary>
internal sealed record StoreOperations(StoreEntry Store, QueueCounts Queue, StockTally Stock, int HeldUnits)
{
    public IEnumerable<QueueCount> Counts => QueueCount.Of(Queue);

    public int LateCount => Queue.Late;
    public int OutOfStock => Stock.Out;
    public int LowStock => Stock.Low;

    public static async ValueTask<IReadOnlyList<StoreOperations>> Of(OperationsView view, FieldContext context)
    {
        var queues = await context.Get<IOrderReads>().Counts(view.Ids, context.Now(), context.Cancellation);
        var levels = context.Get<IStockLevels>();
        var catalogue = context.Get<ICatalogue>();
        var stock = levels.Tally(view.LowStock, variant => catalogue.Find(variant)?.ForSale == true);
        var held = levels.Held.ToLookup(item => item.Location, item => item.Units);
        return [.. view.Stores.Select(store => new StoreOperations(
            store, queues.GetValueOrDefault(store.Id, QueueCounts.None), stock.GetValueOrDefault(store.Id), held[store.Id].Sum()))];
    }
}
