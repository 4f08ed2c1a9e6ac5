using Npgsql;

namespace Commerce.Bench;

/// <summary>What PostgreSQL was asked, and what took it longest.</summary>
internal static class Statements
{
    private const string Top =
        """
        select calls, total_exec_time, rows, wal_bytes, regexp_replace(query, '\s+', ' ', 'g') from pg_stat_statements
        where dbid = (select oid from pg_database where datname = current_database()) order by total_exec_time desc limit $1
        """;

    public static async Task Forget(string connection)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var create = database.CreateCommand("create extension if not exists pg_stat_statements; select pg_stat_statements_reset()");
        await create.ExecuteNonQueryAsync();
    }

    public static async Task Tell(string connection, int most, int operations)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var top = database.CreateCommand(Top);
        top.Parameters.Add(new() { Value = most });
        await using var rows = await top.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var (calls, took, sql) = (rows.GetInt64(0), rows.GetDouble(1), rows.GetString(4));
            await Console.Error.WriteLineAsync(
                $"{(double)calls / operations,9:0.000} calls, {took / operations,8:0.0000} ms, {rows.GetInt64(2) / (double)operations,8:0.00} rows: "
                + sql[..Math.Min(sql.Length, 160)]);
        }
    }
}
