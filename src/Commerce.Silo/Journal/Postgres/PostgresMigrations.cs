using Npgsql;

namespace Commerce.Silo.Journal.Postgres;

/// <summary>
/// Brings one part of the schema up to date: all of it in one transaction, under a lock, so that of two silos that start at once
/// on an empty database one makes the schema and the other finds it.
/// </summary>
internal static class PostgresMigrations
{
    private const long Lock = 0x6D696772617465;  // "migrate" in ASCII

    public static async Task Run(
        NpgsqlDataSource source, string part, IReadOnlyList<Migration> all, ILogger logger, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);

        // Another silo may be at it, and a large table takes its time.
        await Execute(connection, "set local lock_timeout = '10min'; set local statement_timeout = '60min'", cancellation);
        await Execute(connection, $"select pg_advisory_xact_lock({Lock})", cancellation);
        await Execute(connection,
            "create table if not exists schema_version (part text not null primary key, version integer not null)", cancellation);

        var found = await FindVersion(connection, part, cancellation);
        var due = Migration.Due(part, found, all);
        foreach (var migration in due)
            await Execute(connection, migration.Sql, cancellation);

        if (due.Count > 0)
            await Record(connection, part, all.Count, cancellation);
        await transaction.CommitAsync(cancellation);
        if (due.Count > 0)
            logger.Migrated(part, found, all.Count);
    }

    private static async Task<int> FindVersion(NpgsqlConnection connection, string part, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select version from schema_version where part = $1", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part });
        return await command.ExecuteScalarAsync(cancellation) is int version ? version : 0;
    }

    private static async Task Record(NpgsqlConnection connection, string part, int version, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            "insert into schema_version values ($1, $2) on conflict (part) do update set version = excluded.version", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = version });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
