using System.Data.Common;
using Commerce.Silo.Journal;
using Commerce.Silo.Journal.Sqlite;
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
            await connection.Run(
                "pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 4000",
                cancellation);
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
        SqliteMigrations.Run((SqliteConnection)connection, part, all, logger);
    }
}
