using Commerce.Testing;

namespace Commerce.Bench;

/// <summary>A throw-away database and one silo process on it, as an operator runs it.</summary>
internal sealed class BenchShop : IAsyncDisposable
{
    private readonly PostgresCluster? postgres;
    private readonly TemporaryFolder folder;
    private readonly string[] storage;
    private SiloProcess? running;

    private BenchShop(PostgresCluster? postgres, string? connection, TemporaryFolder folder)
    {
        (this.postgres, this.folder, Connection) = (postgres, folder, connection);
        storage = connection is null ? ["--data", SqliteFile] : ["--postgres", connection];
    }

    public string? Connection { get; }

    private SiloProcess Silo => running ?? throw new InvalidOperationException("The silo does not run.");

    public string SqliteFile => folder.Path("commerce.db");

    public Uri Address => Silo.Address;

    /// <summary>Bytes of memory that the silo has.</summary>
    public long Memory => long.Parse(
        File.ReadLines($"/proc/{Silo.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        System.Globalization.CultureInfo.InvariantCulture) * 1024;

    public GraphQLCalls Calls { get; private set; } = null!;

    // As its manual advises for a machine of its own: as delivered it would hold a large shop's indexes in 128 MB, and write whole pages of them again and again.
    private static readonly string[] Settings = ["shared_buffers=4GB", "max_wal_size=16GB", "shared_preload_libraries=pg_stat_statements"];

    public static async Task<BenchShop> Open(bool onPostgres)
    {
        var postgres = onPostgres ? await PostgresCluster.CreateAsync(Settings) : null;
        return new(postgres, postgres is null ? null : await postgres.CreateDatabaseAsync(), new("commerce-bench-"));
    }

    public async Task Start()
    {
        running = SiloProcess.Start(new SiloStart { Arguments = [.. storage, "--demo", "--urls", "http://127.0.0.1:{port}"] });
        await Silo.WaitUntilReadyAsync(TimeSpan.FromMinutes(4));
        Calls = new(Silo.Address);
    }

    public async Task Stop()
    {
        Calls.Dispose();
        await Silo.StopAsync(TimeSpan.FromMinutes(1));
        await Silo.DisposeAsync();
        running = null;
    }

    /// <summary>What all have used so far, taken when projections have caught up and nothing is owed.</summary>
    public async Task<CpuTimes> CpuWhenQuiet()
    {
        await Quiet.Reached(Silo.Address);
        return new(
            CpuTimes.OfProcess(Silo.Id), postgres is null ? default : CpuTimes.OfFamily(postgres.ProcessId), CpuTimes.OfProcess(Environment.ProcessId));
    }

    /// <summary>The PostgreSQL server's alone.</summary>
    public TimeSpan DatabaseCpu => postgres is null ? default : CpuTimes.OfFamily(postgres.ProcessId);

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
            await running.DisposeAsync();
        if (postgres is not null)
            await postgres.DisposeAsync();
        folder.Dispose();
    }
}
