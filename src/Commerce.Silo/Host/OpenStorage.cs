using Commerce.Silo.Journal;
using Commerce.Silo.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Commerce.Silo.Host;

/// <summary>The databases of one process: the journal, the small tables beside it, and the read models.</summary>
internal sealed record OpenStorage(IJournal Journal, Database Beside, Database Reads, NpgsqlDataSource? Postgres) : IAsyncDisposable
{
    private const int MostConnections = 16;

    private static readonly string[] PartsBeside = ["Secrets", "Sealing", "Messages", "Payments"];

    public static async Task<OpenStorage> Open(ProductOptions options, ILogger log, CancellationToken cancellation)
    {
        var storage = options.Postgres is { } connection
            ? await OpenPostgres(connection, log, cancellation)
            : OpenSqlite(options, log);
        foreach (var part in PartsBeside)
            await storage.Beside.Migrate(part, log, cancellation);
        await storage.Reads.Migrate(ReadModels.Projector.Part, log, cancellation);
        if (storage.Postgres is not null)
            await storage.Beside.Migrate("Cluster", log, cancellation);
        return storage;
    }

    public async ValueTask DisposeAsync()
    {
        await Journal.DisposeAsync();
        if (Postgres is not null)
            await Postgres.DisposeAsync();
    }

    private static async Task<OpenStorage> OpenPostgres(string connection, ILogger log, CancellationToken cancellation)
    {
        var journal = await PostgresJournal.Open(connection, log, cancellation);
        var settings = new NpgsqlConnectionStringBuilder(connection)
        {
            ApplicationName = "commerce",
            MaxAutoPrepare = 50,
            AutoPrepareMinUsages = 2,
            // Nothing here changes a session, and a reset is seven statements before each first one.
            NoResetOnClose = true,
        };
        // Statements are short: a few warm connections do the work of many cold ones, each of which would plan and cache for itself.
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, MostConnections);
        var source = NpgsqlDataSource.Create(settings);
        var database = new PostgresDatabase(source);
        return new(journal, database, database, source);
    }

    private static OpenStorage OpenSqlite(ProductOptions options, ILogger log)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(options.Data)) is { } folder)
            Directory.CreateDirectory(folder);
        var journal = SqliteJournal.Open(options.Data, options.Urls.Split(';')[0], log);
        return new(journal, new SqliteDatabase(options.Data), new SqliteDatabase(RebuildLists.ReadsOf(options)), null);
    }
}
