using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
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

    public ValueTask<OrderIdPage> OfCustomer(CustomerId customer, int first, string? after, CancellationToken cancellation = default) =>
        Page("select o.id, o.placed_at from order_row o where o.customer = @customer", first, after, [("customer", customer.ToString())], cancellation);

    public ValueTask<OrderIdPage> Find(OrderSearch search, CancellationToken cancellation = default)
    {
        var sql = new StringBuilder("select o.id, o.placed_at from order_row o where 1 = 1");
        var parameters = new List<(string, object?)>();
        if (search.Text is { Length: > 0 } text)
        {
            var words = SearchWords.Typed(text);
            parameters.Add(("number", text.Trim().ToUpperInvariant()));
            sql.Append(" and (o.number = @number");
            if (words.Count > 0)
                sql.Append(" or (").AppendJoin(" and ", words.Select((word, i) =>
                {
                    parameters.AddRange([($"from{i}", word), ($"to{i}", word + '\uFFFF')]);
                    return $"exists (select 1 from order_word w where w.order_id = o.id and w.word >= @from{i} and w.word < @to{i})";
                })).Append(')');
            sql.Append(')');
        }
        if (search.Stores is { } stores)
            sql.Append(" and exists (select 1 from fulfilment_row f where f.order_id = o.id and ")
                .Append(In("f.location", "store", stores.Select(store => store.ToString()), parameters)).Append(')');
        if (search.Statuses.Count > 0)
            sql.Append(" and ").Append(In("o.status", "status", search.Statuses.Select(status => status.ToString()), parameters));
        return Page(sql.ToString(), search.First, search.After, parameters, cancellation);
    }

    public async ValueTask<IReadOnlyList<FulfilmentOrderId>> Queue(
        LocationId store, IReadOnlyList<FulfilmentStatus> statuses, DateTimeOffset? lateBefore, int first, CancellationToken cancellation = default)
    {
        var parameters = new List<(string, object?)> { ("store", store.ToString()), ("first", first) };
        var sql = new StringBuilder("select id from fulfilment_row where location = @store");
        sql.Append(statuses.Count == 0
            ? " and ended = 0"
            : " and " + In("status", "status", statuses.Select(status => status.ToString()), parameters));
        if (lateBefore is { } now)
        {
            parameters.Add(("now", Instant.Microseconds(now)));
            sql.Append(" and promised_at < @now and ").Append(In("status", "waiting", NotReady, parameters));
        }
        await using var connection = await database.Open(cancellation);
        return await connection.Rows(
            sql.Append(" order by promised_at, opened_at, id limit @first").ToString(),
            row => new FulfilmentOrderId(Guid.Parse(row.GetString(0))), cancellation, [.. parameters]);
    }

    public async ValueTask<QueueCounts> Counts(LocationId store, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var parameters = new List<(string, object?)> { ("store", store.ToString()), ("now", Instant.Microseconds(now)) };
        var late = In("status", "waiting", NotReady, parameters);
        await using var connection = await database.Open(cancellation);
        var rows = await connection.Rows(
            $"""
            select status, count(*), sum(case when promised_at < @now and {late} then 1 else 0 end)
            from fulfilment_row where location = @store and ended = 0 group by status
            """,
            row => (Enum.Parse<FulfilmentStatus>(row.GetString(0)), (int)row.GetInt64(1), (int)row.GetInt64(2)), cancellation, [.. parameters]);
        return new(rows.ToDictionary(row => row.Item1, row => row.Item2), rows.Sum(row => row.Item3));
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

    private static IEnumerable<string> NotReady =>
        Enum.GetValues<FulfilmentStatus>().Where(status => status <= FulfilmentStatus.Packed).Select(status => status.ToString());

    /// <summary>The newest first; a cursor is the last order's time and id.</summary>
    private async ValueTask<OrderIdPage> Page(
        string sql, int first, string? after, List<(string, object?)> parameters, CancellationToken cancellation)
    {
        if (after?.Split('_') is [var at, var id] && long.TryParse(at, CultureInfo.InvariantCulture, out var placed))
        {
            sql += " and (o.placed_at < @at or o.placed_at = @at and o.id < @after)";
            parameters.AddRange([("at", placed), ("after", id)]);
        }
        await using var connection = await database.Open(cancellation);
        var rows = await connection.Rows(
            sql + " order by o.placed_at desc, o.id desc limit @first",
            row => (Id: row.GetString(0), Placed: row.GetInt64(1)), cancellation, [.. parameters, ("first", first + 1)]);
        var page = rows.Take(first).ToList();
        return new(
            [.. page.Select(row => new OrderId(Guid.Parse(row.Id)))],
            [.. page.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Placed}_{row.Id}"))],
            rows.Count > first);
    }

    private static string In(string column, string name, IEnumerable<string> values, List<(string, object?)> parameters)
    {
        var names = new List<string>();
        foreach (var value in values)
        {
            names.Add($"@{name}{names.Count}");
            parameters.Add(($"{name}{names.Count - 1}", value));
        }
        return names.Count == 0 ? "1 = 0" : $"{column} in ({string.Join(", ", names)})";
    }
}
