using System.Globalization;
using Commerce.Silo.Journal;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Journal;

/// <summary>
/// An acknowledged commit was forced to the disk: counted from outside by strace, since a killed process shows nothing, its
/// writes live on in the page cache.
/// </summary>
public sealed class SyncTests : IDisposable
{
    private const int Commits = 100;
    private readonly TemporaryFolder folder = new();
    private readonly string[] traced = ["-f", "-y", "-e", "trace=fsync,fdatasync"];

    private string Trace => folder.Path("trace");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Each_commit_to_a_file_forces_its_log_to_the_disk()
    {
        var strace = await MachineSetup.StraceAsync();
        var child = JournalChild.CommandLine("append", folder.Path("shop.db"), Commits.ToString(CultureInfo.InvariantCulture));

        await Command.RunAsync(strace, [.. traced, "-o", Trace, .. child]);

        Assert.InRange(await Synced("shop.db-wal"), Commits, Commits + 20);
    }

    [Fact]
    public async Task Each_commit_to_a_server_forces_its_log_to_the_disk()
    {
        var strace = await MachineSetup.StraceAsync();
        await using var cluster = await PostgresCluster.CreateAsync();
        var database = await cluster.CreateDatabaseAsync();
        await using var tracer = JournalChild.Start(
            [strace, .. traced, "-o", Trace, "-p", cluster.ProcessId.ToString(CultureInfo.InvariantCulture)]);
        await tracer.Says("attached");

        await using (var journal = await PostgresJournal.Open(database))
        {
            // Server processes that were there before are not traced; the journal's are, and they write the log themselves.
            await journal.Append([Some.Batch("order/0", 0)], default);
            var before = await Synced("pg_wal");
            for (var version = 0; version < Commits; version++)
                Assert.True((await journal.Append([Some.Batch("order/1", version)], default)).Committed);
            Assert.InRange(await Synced("pg_wal") - before, Commits, Commits + 20);
        }

        await tracer.StopAsync();
    }

    private async Task<int> Synced(string path) => (await File.ReadAllLinesAsync(Trace))
        .Count(line => line.Contains("sync(", StringComparison.Ordinal) && line.Contains(path, StringComparison.Ordinal));
}
