using System.Data.Common;
using Npgsql;

namespace Commerce.Silo.ReadModels;

/// <summary>Writes rows: in PostgreSQL all by one round trip, in SQLite one prepared statement after the other.</summary>
internal static class Rows
{
    public static async Task Write(this DbConnection connection, DbTransaction transaction, IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        if (connection is NpgsqlConnection postgres)
            await WriteBatch(postgres, (NpgsqlTransaction)transaction, rows, cancellation);
        else
            await WriteEach(connection, transaction, rows, cancellation);
    }

    private static async Task WriteBatch(NpgsqlConnection connection, NpgsqlTransaction transaction, IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(row.Sql);
            foreach (var value in row.Values)
                command.Parameters.Add(new() { Value = value ?? DBNull.Value });
            batch.BatchCommands.Add(command);
        }
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task WriteEach(DbConnection connection, DbTransaction transaction, IReadOnlyList<Row> rows, CancellationToken cancellation)
    {
        foreach (var ofOneTable in rows.GroupBy(row => row.Sql))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = ofOneTable.Key;
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
