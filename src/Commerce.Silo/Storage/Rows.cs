using System.Data.Common;
using Npgsql;

namespace Commerce.Silo.Storage;

/// <summary>Writes rows: in PostgreSQL all by one round trip and one statement for each table, in SQLite one after the other.</summary>
internal static class Rows
{
    public static async Task Write(this DbConnection connection, DbTransaction transaction, IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;
        if (connection is NpgsqlConnection postgres)
            await WriteAll(postgres, (NpgsqlTransaction)transaction, rows, cancellation);
        else
            await WriteEach(connection, transaction, rows, cancellation);
    }

    private static async Task WriteAll(NpgsqlConnection connection, NpgsqlTransaction transaction, IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var ofOneTable in rows.GroupBy(row => row.Into))
        {
            var command = new NpgsqlBatchCommand(ofOneTable.Key.All);
            for (var column = 0; column < ofOneTable.Key.Columns; column++)
                command.Parameters.Add(ColumnOf([.. ofOneTable], column));
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlParameter ColumnOf(Row[] rows, int column) => rows[0].Into.TypeOf(column) switch
    {
        "bigint" => Column(rows, column, value => (long?)value),
        "int" => Column(rows, column, value => (int?)value),
        _ => Column(rows, column, value => (string?)value),
    };

    private static NpgsqlParameter Column<T>(Row[] rows, int column, Func<object?, T> value) =>
        new NpgsqlParameter<T[]> { TypedValue = Array.ConvertAll(rows, row => value(row.Values[column])) };

    private static async Task WriteEach(DbConnection connection, DbTransaction transaction, IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        foreach (var ofOneTable in rows.GroupBy(row => row.Into))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = ofOneTable.Key.Each;
            command.Transaction = transaction;
            foreach (var row in ofOneTable)
            {
                command.Parameters.Clear();
                for (var i = 0; i < row.Values.Length; i++)
                {
                    var parameter = command.CreateParameter();
                    parameter.ParameterName = $"${i + 1}";
                    parameter.Value = row.Values[i] ?? DBNull.Value;
                    command.Parameters.Add(parameter);
                }
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
    }
}
