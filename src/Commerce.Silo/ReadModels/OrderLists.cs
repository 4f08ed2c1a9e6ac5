using System.Runtime.CompilerServices;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

internal sealed class OrderLists(Database database, QueueSignals queues, Projector projector) : IOrderReads
{
    public async ValueTask<OrderId?> FindByNumber(string number, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var id = await connection.Scalar<string>(
            "select id from order_row where number = @number", cancellation, ("number", number.Trim().ToUpperInvariant()));
        return id is null ? null : new(Guid.Parse(id));
    }

    public ValueTask<IdPage<OrderId>> Find(OrderSearch search, int first, string? after, CancellationToken cancellation = default) =>
        NewestFirst.Page(
            database, "order_row o", "o.placed_at", "o.id", Conditions.Of(search), id => new OrderId(id), first, after, cancellation);

    public async ValueTask<int> Count(OrderSearch search, int most, CancellationToken cancellation = default)
    {
        var where = Conditions.Of(search);
        where.With("most", most);
        await using var connection = await database.Open(cancellation);
        return (int)await connection.Scalar<long>(
            $"select count(*) from (select 1 from order_row o where 1 = 1{where} limit @most) counted", cancellation, [.. where.Parameters]);
    }

    public async ValueTask<IReadOnlyList<CustomerId>> Customers(OrderSearch search, int first, CancellationToken cancellation = default)
    {
        var where = Conditions.Of(search);
        where.With("first", first);
        await using var connection = await database.Open(cancellation);
        return await connection.Rows(
            $"select o.customer from order_row o where o.customer is not null{where} group by o.customer order by max(o.placed_at) desc limit @first",
            row => new CustomerId(Guid.Parse(row.GetString(0))), cancellation, [.. where.Parameters]);
    }

    public async ValueTask<IReadOnlyList<FulfilmentOrderId>> Queue(
        LocationId store, IReadOnlyList<FulfilmentStatus> statuses, DateTimeOffset? lateBefore, int first, CancellationToken cancellation = default)
    {
        var where = new Conditions();
        where.With("store", store.ToString());
        where.With("first", first);
        where.And(statuses.Count == 0 ? "ended = 0" : where.In("status", statuses.Select(status => status.ToString())));
        if (lateBefore is { } now)
        {
            where.With("now", Instant.Microseconds(now));
            where.And("promised_at < @now");
            where.And(where.In("status", Conditions.NotReady));
        }
        await using var connection = await database.Open(cancellation);
        return await connection.Rows(
            $"select id from fulfilment_row where location = @store{where} order by promised_at, opened_at, id limit @first",
            row => new FulfilmentOrderId(Guid.Parse(row.GetString(0))), cancellation, [.. where.Parameters]);
    }

    public async ValueTask<IReadOnlyList<FulfilmentOrderId>> Done(
        LocationId store, IReadOnlyList<FulfilmentStatus> statuses, DateTimeOffset since, int first, CancellationToken cancellation = default)
    {
        var where = new Conditions();
        where.With("store", store.ToString());
        where.With("first", first);
        where.And($"ended_at >= {where.With("since", Instant.Microseconds(since))}");
        where.And(where.In("status", statuses.Select(status => status.ToString())));
        await using var connection = await database.Open(cancellation);
        return await connection.Rows(
            $"select id from fulfilment_row where location = @store{where} order by ended_at desc, id limit @first",
            row => new FulfilmentOrderId(Guid.Parse(row.GetString(0))), cancellation, [.. where.Parameters]);
    }

    public async ValueTask<IReadOnlyDictionary<LocationId, QueueCounts>> Counts(
        IReadOnlyList<LocationId>? stores, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var where = new Conditions();
        var late = where.In("status", Conditions.NotReady);
        where.With("now", Instant.Microseconds(now));
        if (stores is not null)
            where.And(where.In("location", stores.Select(store => store.ToString())));
        await using var connection = await database.Open(cancellation);
        var rows = await connection.Rows(
            $"""
            select location, status, count(*), sum(case when promised_at < @now and {late} then 1 else 0 end)
            from fulfilment_row where ended = 0{where} group by location, status
            """,
            row => (
                Store: new LocationId(Guid.Parse(row.GetString(0))), Status: Enum.Parse<FulfilmentStatus>(row.GetString(1)),
                Count: (int)row.GetInt64(2), Late: (int)row.GetInt64(3)),
            cancellation, [.. where.Parameters]);
        return rows.GroupBy(row => row.Store).ToDictionary(
            store => store.Key, store => new QueueCounts(store.ToDictionary(row => row.Status, row => row.Count), store.Sum(row => row.Late)));
    }

    public async ValueTask<IReadOnlyList<OrderTally>> Tally(OrderSpan span, CancellationToken cancellation = default)
    {
        var where = Conditions.Of(span);
        await using var connection = await database.Open(cancellation);
        return await connection.Rows(
            $"select o.status, o.channel, count(*), cast(sum(o.total) as bigint) from order_row o where 1 = 1{where} group by o.status, o.channel",
            row => new OrderTally(
                Enum.Parse<OrderStatus>(row.GetString(0)), Enum.Parse<Channel>(row.GetString(1)), (int)row.GetInt64(2), row.GetInt64(3)),
            cancellation, [.. where.Parameters]);
    }

    public async ValueTask<IReadOnlyList<HourTally>> Hours(OrderSpan span, CancellationToken cancellation = default)
    {
        const long hour = 3_600_000_000;
        var where = Conditions.Of(span);
        await using var connection = await database.Open(cancellation);
        return await connection.Rows(
            $"""
            select (o.placed_at - @since) / {hour}, count(*), cast(sum(o.total) as bigint)
            from order_row o where 1 = 1{where} group by 1 order by 1
            """,
            row => new HourTally(span.Since.AddHours(row.GetInt64(0)), (int)row.GetInt64(1), row.GetInt64(2)),
            cancellation, [.. where.Parameters]);
    }

    public async IAsyncEnumerable<long> WatchQueue(LocationId store, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var signal = queues.Watch(store);
        try
        {
            while (true)
            {
                yield return projector.Checkpoint;
                await signal.Wait(cancellation);
            }
        }
        finally
        {
            queues.Unwatch(store, signal);
        }
    }
}
