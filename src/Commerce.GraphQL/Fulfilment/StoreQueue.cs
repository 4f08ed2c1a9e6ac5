using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>What a store's staff has to do, as the read model has it; each order comes from its own grain.</summary>
internal sealed record StoreQueue(
    StoreEntry Store, IReadOnlyList<FulfilmentOrderId> Orders, IReadOnlyList<FulfilmentStatus> Statuses, QueueCounts Numbers)
{
    public IEnumerable<QueueCount> Counts => QueueCount.Of(Numbers);

    public int LateCount => Numbers.Late;
}

internal sealed record QueueCount(FulfilmentStatus Status, int Count)
{
    public static IEnumerable<QueueCount> Of(QueueCounts counts) =>
        counts.ByStatus.OrderBy(each => each.Key).Select(each => new QueueCount(each.Key, each.Value));
}

/// <summary>The queue at one moment of its life.</summary>
internal sealed record StoreQueueChange(StoreQueue Queue, string Cursor);
