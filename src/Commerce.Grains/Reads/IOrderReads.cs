using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.Grains.Reads;

/// <summary>Lists of orders and fulfilment orders, by SQL. They give ids; the grains give the rest.</summary>
public interface IOrderReads
{
    ValueTask<OrderId?> FindByNumber(string number, CancellationToken cancellation = default);

    /// <summary>The newest first.</summary>
    ValueTask<OrderIdPage> OfCustomer(CustomerId customer, int first, string? after, CancellationToken cancellation = default);

    /// <summary>By number, name, phone or e-mail, the newest first.</summary>
    ValueTask<OrderIdPage> Find(OrderSearch search, CancellationToken cancellation = default);

    /// <summary>What a store has to do, the most urgent first: by promise, then by age.</summary>
    ValueTask<IReadOnlyList<FulfilmentOrderId>> Queue(
        LocationId store, IReadOnlyList<FulfilmentStatus> statuses, DateTimeOffset? lateBefore, int first, CancellationToken cancellation = default);

    /// <summary>Of each of these stores, how many fulfilment orders have each status, and how many are late.</summary>
    /// <param name="stores">Those to look at; all when null.</param>
    /// <returns>Stores that have nothing to do are left out.</returns>
    ValueTask<IReadOnlyDictionary<LocationId, QueueCounts>> Counts(
        IReadOnlyList<LocationId>? stores, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>What was ordered in a span of time, by status and channel.</summary>
    ValueTask<IReadOnlyList<OrderTally>> Tally(OrderSpan span, CancellationToken cancellation = default);

    /// <summary>What was ordered in each hour of a span of time in which anything was, the first hour first.</summary>
    ValueTask<IReadOnlyList<HourTally>> Hours(OrderSpan span, CancellationToken cancellation = default);

    /// <summary>A tick whenever a store's queue may have changed, and one at once.</summary>
    IAsyncEnumerable<long> WatchQueue(LocationId store, CancellationToken cancellation = default);
}

/// <param name="Stores">Only orders with a part at one of these; all when null.</param>
public sealed record OrderSearch(
    string? Text, IReadOnlyList<LocationId>? Stores, IReadOnlyList<OrderStatus> Statuses, int First, string? After);

/// <param name="Cursors">One for each id.</param>
public sealed record OrderIdPage(IReadOnlyList<OrderId> Orders, IReadOnlyList<string> Cursors, bool HasMore);

public sealed record QueueCounts(IReadOnlyDictionary<FulfilmentStatus, int> ByStatus, int Late)
{
    public static readonly QueueCounts None = new(new Dictionary<FulfilmentStatus, int>(), 0);
}

/// <param name="Stores">Only orders with a part at one of these; all when null.</param>
/// <param name="Until">The first instant that is not part of it.</param>
public sealed record OrderSpan(IReadOnlyList<LocationId>? Stores, DateTimeOffset Since, DateTimeOffset Until);

public sealed record OrderTally(OrderStatus Status, Channel Channel, int Count, long TotalMinor);

public sealed record HourTally(DateTimeOffset Since, int Count, long TotalMinor);
