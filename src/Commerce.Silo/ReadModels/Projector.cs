using System.Data.Common;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Imports;
using Commerce.Grains.Orders;
using Commerce.Grains.Stock;
using Commerce.Silo.Engine;
using Commerce.Silo.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Commerce.Silo.ReadModels;

/// <summary>
/// Keeps the SQL read models. A row is a function of its grain's state and carries its version, so it does not matter which silo
/// writes it, how often, or what came between; the checkpoint moves by compare-and-set in the same transaction.
/// </summary>
internal sealed class Projector(Database database, GrainEngine engine, ISealer sealer, QueueSignals queues, ILogger log)
{
    private const string Name = "reads";
    private const int Page = 2_000;

    public const string Part = "ReadModels";

    /// <summary>The position that the tables show.</summary>
    public long Checkpoint { get; private set; }

    /// <summary>How many events the last step had.</summary>
    public int LastStep { get; private set; }

    /// <summary>Empties the lists: they are made anew from the first event on. Whoever projects at the moment finds out and begins again.</summary>
    public static async Task Restart(Database database, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.Run(
            "delete from order_row; delete from order_word; delete from fulfilment_row; delete from stock_level; delete from import_row; "
            + "update projection set position = 0",
            cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task<IReadOnlyList<StockRow>> Load(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await connection.Run(
            "insert into projection (name, position) values (@name, 0) on conflict (name) do nothing", cancellation, ("name", Name));
        Checkpoint = await ReadCheckpoint(connection, cancellation);
        return await connection.Rows(StockRow.Select, StockRow.Read, cancellation);
    }

    /// <summary>Projects the next events; false when there are none.</summary>
    public async Task<bool> Step(CancellationToken cancellation)
    {
        var events = await engine.Tail.ReadAfter(Checkpoint, Page, cancellation);
        LastStep = events.Count;
        if (events.Count == 0)
            return false;
        var (rows, stores) = await RowsOf(events);
        await using var connection = await database.Open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Read models can be made again, so nobody waits for the disk here.
        if (connection is NpgsqlConnection)
            await connection.Run("set local synchronous_commit = off", cancellation);
        await connection.Write(transaction, rows, cancellation);
        if (await Move(connection, transaction, events[^1].Position, cancellation))
        {
            await transaction.CommitAsync(cancellation);
            // Not before: whoever waits for this position reads the tables at once.
            Checkpoint = events[^1].Position;
        }
        else
            await FollowOther(transaction, cancellation);
        foreach (var store in stores)
            queues.Raise(store);
        return true;
    }

    private async Task<(List<Row> Rows, HashSet<LocationId> Stores)> RowsOf(IReadOnlyList<TailEvent> events)
    {
        var rows = new List<Row>();
        var stores = new HashSet<LocationId>();
        foreach (var touched in events.GroupBy(happened => happened.Grain))
            switch (touched.Key.Kind)
            {
                case StockItemGrain.Kind:
                    rows.Add(StockRow.ToPut(await engine.ReadAfter<StockItemState>(touched)));
                    break;
                case FulfilmentGrain.Kind:
                    var fulfilment = await engine.ReadAfter<FulfilmentState>(touched);
                    stores.Add(fulfilment.State.Location);
                    rows.Add(FulfilmentRows.Of(fulfilment));
                    break;
                case OrderGrain.Kind:
                    await AddOrder(rows, touched);
                    break;
                case ImportGrain.Kind:
                    rows.Add(ImportRows.Of(await engine.ReadAfter<ImportState>(touched)));
                    break;
            }
        return (rows, stores);
    }

    private async Task AddOrder(List<Row> rows, IGrouping<GrainId, TailEvent> touched)
    {
        var order = await engine.ReadAfter<OrderState>(touched);
        if (!OrderRows.IsListed(order.State))
            return;
        rows.Add(OrderRows.Of(order));
        if (touched.Any(happened => happened.Event is OrderPlaced))
            rows.AddRange(OrderRows.WordsOf(order, await Open(order.State.Contact), await Open(order.State.Collector)));
    }

    private async ValueTask<Contact?> Open(Sealed? text) => text is null ? null : await sealer.OpenContact(text);

    private async Task<bool> Move(DbConnection connection, DbTransaction transaction, long to, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "update projection set position = @to where name = @name and position = @from";
        foreach (var (name, value) in new (string, object)[] { ("to", to), ("name", Name), ("from", Checkpoint) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return await command.ExecuteNonQueryAsync(cancellation) > 0;
    }

    /// <summary>Another silo has projected these events; this one goes on from where that is.</summary>
    private async Task FollowOther(DbTransaction transaction, CancellationToken cancellation)
    {
        await transaction.RollbackAsync(cancellation);
        await using var connection = await database.Open(cancellation);
        Checkpoint = await ReadCheckpoint(connection, cancellation);
        log.LogDebug("Another silo projects; it is at {Position}", Checkpoint);
    }

    private static async Task<long> ReadCheckpoint(DbConnection connection, CancellationToken cancellation) =>
        await connection.Scalar<long>("select position from projection where name = @name", cancellation, ("name", Name));
}
