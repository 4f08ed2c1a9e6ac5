using Commerce.Testing;

namespace Commerce.Bench;

/// <summary>A throw-away database and one silo process on it, as an operator runs it.</summary>
internal sealed class BenchShop : IAsyncDisposable
{
    private readonly PostgresCluster? postgres;
    private readonly TemporaryFolder folder;
    private readonly string[] storage;
    private SiloProcess silo = null!;

    private BenchShop(PostgresCluster? postgres, string? connection, TemporaryFolder folder)
    {
        (this.postgres, this.folder, Connection) = (postgres, folder, connection);
        storage = connection is null ? ["--data", SqliteFile] : ["--postgres", connection];
    }

    public string? Connection { get; }

    public string SqliteFile => folder.Path("commerce.db");

    public Uri Address => silo.Address;

    public GraphQLCalls Calls { get; private set; } = null!;

    public static async Task<BenchShop> Open(bool onPostgres)
    {
        var postgres = onPostgres ? await PostgresCluster.CreateAsync("max_wal_size=4GB", "shared_preload_libraries=pg_stat_statements") : null;
        return new(postgres, postgres is null ? null : await postgres.CreateDatabaseAsync(), new("commerce-bench-"));
    }

    public async Task Start()
    {
        silo = SiloProcess.Start(new SiloStart { Arguments = [.. storage, "--demo", "--urls", "http://127.0.0.1:{port}"] });
        await silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(4));
        Calls = new(silo.Address);
    }

    public async Task Stop()
    {
        Calls.Dispose();
        await silo.StopAsync(TimeSpan.FromMinutes(1));
        await silo.DisposeAsync();
    }

    /// <summary>What all have used so far, taken when projections have caught up and nothing is owed.</summary>
    public async Task<CpuTimes> CpuWhenQuiet()
    {
        await Quiet.Reached(silo.Address);
        return new(
            CpuTimes.OfProcess(silo.Id), postgres is null ? default : CpuTimes.OfFamily(postgres.ProcessId), CpuTimes.OfProcess(Environment.ProcessId));
    }

    /// <summary>The PostgreSQL server's alone.</summary>
    public TimeSpan DatabaseCpu => postgres is null ? default : CpuTimes.OfFamily(postgres.ProcessId);

    public async ValueTask DisposeAsync()
    {
        if (silo is not null)
            await silo.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
        folder.Dispose();
    }
}
