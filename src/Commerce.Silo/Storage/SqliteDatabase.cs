using System.Data.Common;
using Commerce.Silo.Journal;
using Microsoft.Data.Sqlite;

namespace Commerce.Silo.Storage;

/// <summary>Short statements on the journal's file, by connections of their own: SQLite lets one of them write at a time.</summary>
public sealed class SqliteDatabase(string file) : Database
{
    private readonly string connectionString = new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;

    protected override string Dialect => "Sqlite";

    public override async ValueTask<DbConnection> Open(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            // SQLite's own waiting is far finer than the 150 ms after which the driver tries again.
            await connection.Run("pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full", cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private protected override async Task Migrate(
        string part, IReadOnlyList<Migration> all, ILogger logger, CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.Run(
            "create table if not exists schema_version (part text not null primary key, version integer not null) strict", cancellation);
        var found = (int)await connection.Scalar<long>(
            "select coalesce(max(version), 0) from schema_version where part = @part", cancellation, ("part", part));
        var due = Migration.Due(part, found, all);
        foreach (var migration in due)
            await connection.Run(migration.Sql, cancellation);
        if (due.Count > 0)
            await connection.Run(
                "insert into schema_version values (@part, @version) on conflict (part) do update set version = excluded.version",
                cancellation, ("part", part), ("version", all.Count));
        await transaction.CommitAsync(cancellation);
        if (due.Count > 0)
            logger.Migrated(part, found, all.Count);
    }
}
