using Commerce.Silo.Storage;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Commerce.Silo.Tests.Storage;

/// <summary>An empty database of either kind, with the tables of the named parts.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder? folder;
    private readonly NpgsqlDataSource? source;
    private readonly string file = "";

    private TestDatabase(TemporaryFolder? folder, NpgsqlDataSource? source)
    {
        (this.folder, this.source) = (folder, source);
        file = folder?.Path("shop.db") ?? "";
        Tables = Another();
    }

    public Database Tables { get; }

    /// <summary>The kinds of database, for theories.</summary>
    public static TheoryData<string> Kinds => ["SQLite", "PostgreSQL"];

    public static async Task<TestDatabase> Create(string kind, params string[] parts)
    {
        var made = kind == "SQLite"
            ? new TestDatabase(new TemporaryFolder(), null)
            : new TestDatabase(null, NpgsqlDataSource.Create(await PostgresCluster.CreateSharedDatabaseAsync()));
        foreach (var part in parts)
            await made.Tables.Migrate(part, NullLogger.Instance, default);
        return made;
    }

    /// <summary>The same database, as another process would open it.</summary>
    public Database Another() => source is null ? new SqliteDatabase(file) : new PostgresDatabase(source);

    public async ValueTask DisposeAsync()
    {
        if (source is not null)
            await source.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder?.Dispose();
    }
}
