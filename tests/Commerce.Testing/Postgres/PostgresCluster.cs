using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Commerce.Testing;

/// <summary>
/// A throw-away PostgreSQL server with the durability of a real one. Tests share one per process and take a database each;
/// a test that kills its server starts one of its own.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresCluster>> OfThisProcess = new(() => CreateAsync());
    private static int databases;
    private readonly TemporaryFolder folder;
    private readonly string programs;
    private readonly IReadOnlyList<string> settings;
    private ChildProcess? server;

    private PostgresCluster(TemporaryFolder folder, string programs, IReadOnlyList<string> settings) =>
        (this.folder, this.programs, this.settings) = (folder, programs, settings);

    public int Port { get; } = FreePort.Next();

    public string DataFolder => folder.Path("data");

    /// <summary>Where its Unix socket lies; a connection string takes it as Host.</summary>
    public string SocketFolder => folder.FullName;

    /// <summary>What the server wrote since its last start.</summary>
    public string Output => server?.Output ?? "";

    /// <summary>The id of the server's first process, for tests that watch or signal it.</summary>
    public int ProcessId => server?.Id ?? throw new InvalidOperationException("The server does not run.");

    /// <summary>The server that this test process shares, started by whoever asks first.</summary>
    public static Task<PostgresCluster> SharedAsync() => OfThisProcess.Value;

    /// <summary>A fresh database on the shared server.</summary>
    public static async Task<string> CreateSharedDatabaseAsync() => await (await SharedAsync()).CreateDatabaseAsync();

    /// <summary>A server for one test alone.</summary>
    /// <param name="settings">More settings, each as "name=value"; they win over ours.</param>
    public static async Task<PostgresCluster> CreateAsync(params string[] settings)
    {
        await HeavyTurn.TakeAsync();
        var programs = await MachineSetup.PostgresAsync();
        var folder = new TemporaryFolder("commerce-postgres-");
        if (Posix.IsRoot)
            await Command.RunAsync("chown", "postgres:postgres", folder.FullName);

        var cluster = new PostgresCluster(folder, programs, settings);
        var initdb = cluster.AsItsUser("initdb", "-D", cluster.DataFolder, "-U", "postgres", "--auth=trust",
            "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        await Command.RunAsync(initdb[0], initdb[1..]);
        await cluster.StartAsync();
        return cluster;
    }

    /// <returns>The connection string of a new, empty database.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name, pooling: true);
    }

    /// <summary>Starts the server, again after <see cref="KillAsync"/> or <see cref="StopAsync"/>, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        if (server is { HasExited: false })
            throw new InvalidOperationException("The server runs already.");

        var port = Port.ToString(CultureInfo.InvariantCulture);
        string[] all =
        [
            "listen_addresses=127.0.0.1", $"port={port}", $"unix_socket_directories={SocketFolder}", "fsync=on",
            "synchronous_commit=on", "full_page_writes=on", "max_connections=200", "shared_buffers=128MB", .. settings,
        ];
        var command = AsItsUser("postgres", ["-D", DataFolder, .. all.SelectMany(setting => (string[])["-c", setting])]);

        // QUIT ends the server at once as well, but lets it give its shared memory back to the kernel.
        server = ChildProcess.Start("postgres", new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/" }, "QUIT");
        await WaitUntilItAnswersAsync(server);
    }

    /// <summary>kill -9 of the server's every process, as if the machine's memory were lost but for the page cache.</summary>
    public async Task KillAsync()
    {
        var running = server ?? throw new InvalidOperationException("The server does not run.");

        // A stopped parent has no new children, so that none is missed; and the next start refuses while an old one lives.
        running.Suspend();
        int[] all = [running.Id, .. ProcessTable.ChildrenOf(running.Id)];
        foreach (var process in all)
            Posix.Signal(process, PosixSignal.Kill);
        while (all.Any(ProcessTable.Runs))
            await Task.Delay(TimeSpan.FromMilliseconds(5));
        await ForgetServerAsync();
    }

    /// <summary>Ends the server in good order: open transactions are rolled back, everything else is written.</summary>
    public async Task StopAsync()
    {
        Posix.Signal(ProcessId, PosixSignal.Interrupt);
        if (!await server!.ExitsWithinAsync(TimeSpan.FromSeconds(60)))
            throw new TimeoutException($"PostgreSQL did not stop:\n{Output}");
        await ForgetServerAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await KillAsync();
        folder.Dispose();
    }

    private async Task ForgetServerAsync()
    {
        await server!.DisposeAsync();
        server = null;
    }

    private async Task WaitUntilItAnswersAsync(ChildProcess started)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
                await connection.OpenAsync(deadline.Token);
                return;
            }
            catch (Exception notYet) when (notYet is NpgsqlException or OperationCanceledException)
            {
                if (started.HasExited || deadline.IsCancellationRequested)
                    throw new InvalidOperationException($"PostgreSQL did not start:\n{started.Output}", notYet);
                await Task.Delay(TimeSpan.FromMilliseconds(25));
            }
        }
    }

    private string ConnectionString(string database, bool pooling) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "postgres",
        Database = database,
        Pooling = pooling,
        Timeout = 10,
    }.ConnectionString;

    /// <summary>PostgreSQL's programs refuse root, so that root runs them as the user whom Debian's package made.</summary>
    private string[] AsItsUser(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(programs, program), .. arguments];
        return Posix.IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", .. command] : command;
    }
}
