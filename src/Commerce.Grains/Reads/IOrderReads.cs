using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.Grains.Reads;

/// <summary>Lists of orders and fulfilment orders, by SQL. They give ids; the grains give the rest.</summary>
public interface IOrderReads
{
    ValueTask<OrderId?> FindByNumber(string number, CancellationToken cancellation = default);

    /// <summary>The newest first.</summary>
    ValueTask<IdPage<OrderId>> Find(OrderSearch search, int first, string? after, CancellationToken cancellation = default);

    /// <summary>How many there are, counted no further than to <paramref name="most"/>.</summary>
    ValueTask<int> Count(OrderSearch search, int most, CancellationToken cancellation = default);

    /// <summary>The customers who placed such orders, who ordered last first.</summary>
    ValueTask<IReadOnlyList<CustomerId>> Customers(OrderSearch search, int first, CancellationToken cancellation = default);

    /// <summary>What a store has to do, the most urgent first: by promise, then by age.</summary>
    ValueTask<IReadOnlyList<FulfilmentOrderId>> Queue(
        LocationId store, IReadOnlyList<FulfilmentStatus> statuses, DateTimeOffset? lateBefore, int first, CancellationToken cancellation = default);

    /// <summary>What a store has done since then: what ended with one of these statuses, the latest first.</summary>
    ValueTask<IReadOnlyList<FulfilmentOrderId>> Done(
        LocationId store, IReadOnlyList<FulfilmentStatus> statuses, DateTimeOffset since, int first, CancellationToken cancellation = default);

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

/// <summary>What orders to look for: all that is given must hold.</summary>
public sealed record OrderSearch
{
    /// <summary>By number, name, phone or e-mail.</summary>
    public string? Text { get; init; }

    /// <summary>The number that the text may mean, as orders have it.</summary>
    public string? Number { get; init; }

    public CustomerId? Customer { get; init; }

    /// <summary>Only orders with a part at one of these; all when null.</summary>
    public IReadOnlyList<LocationId>? Stores { get; init; }

    public IReadOnlyList<OrderStatus> Statuses { get; init; } = [];

    /// <summary>Only orders with a part (at these stores) that stands there.</summary>
    public IReadOnlyList<FulfilmentStatus> Parts { get; init; } = [];

    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>Only orders with any of these troubles, at <see cref="Now"/>.</summary>
    public IReadOnlyList<OrderTrouble> Troubles { get; init; } = [];

    public DateTimeOffset Now { get; init; }

    /// <summary>Placed then or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Placed before.</summary>
    public DateTimeOffset? To { get; init; }
}

public sealed record QueueCounts(IReadOnlyDictionary<FulfilmentStatus, int> ByStatus, int Late)
{
    public static readonly QueueCounts None = new(new Dictionary<FulfilmentStatus, int>(), 0);
}

/// <param name="Stores">Only orders with a part at one of these; all when null.</param>
/// <param name="Until">The first instant that is not part of it.</param>
public sealed record OrderSpan(IReadOnlyList<LocationId>? Stores, DateTimeOffset Since, DateTimeOffset Until);

public sealed record OrderTally(OrderStatus Status, Channel Channel, int Count, long TotalMinor);

public sealed record HourTally(DateTimeOffset Since, int Count, long TotalMinor);
