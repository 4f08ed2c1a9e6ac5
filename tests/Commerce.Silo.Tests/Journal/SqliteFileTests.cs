using Commerce.Silo.Journal;
using Commerce.Silo.Journal.Sqlite;
using Commerce.Testing;
using Microsoft.Data.Sqlite;

namespace Commerce.Silo.Tests.Journal;

/// <summary>What only a journal in a file has to promise.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Db => folder.Path("shop.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_committed_is_there_when_the_file_is_opened_again()
    {
        await Append(Db, 3);
        await using var journal = SqliteJournal.Open(Db);

        Assert.Equal(3, await journal.Head(default));
        Assert.Equal(4, (await journal.Append([Some.Batch("order/1", 3)], default)).FirstPosition);
    }

    [Fact]
    public async Task A_second_process_is_refused_and_told_who_has_the_file()
    {
        await using var child = JournalChild.Start(JournalChild.CommandLine("hold-journal", Db));
        await child.Says("holding");

        var refused = Assert.Throws<JournalInUse>(() => SqliteJournal.Open(Db));

        Assert.Contains($"process {child.Id} at {JournalChild.Address}", refused.Message);
    }

    [Fact]
    public async Task The_file_is_free_when_its_process_was_killed_and_holds_what_was_committed()
    {
        await using var child = JournalChild.Start(JournalChild.CommandLine("hold-journal", Db));
        await child.Says("holding");
        child.Kill();
        await child.WaitForExitAsync();

        await using var journal = SqliteJournal.Open(Db);
        Assert.Equal(1, await journal.Head(default));
    }

    [Fact]
    public async Task A_second_journal_in_the_same_process_is_refused_until_the_first_is_closed()
    {
        var first = SqliteJournal.Open(Db);
        Assert.Contains($"process {Environment.ProcessId}", Assert.Throws<JournalInUse>(() => SqliteJournal.Open(Db)).Message);

        await first.DisposeAsync();
        await first.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await first.Append([Some.Batch("order/1", 0)], default));
        await SqliteJournal.Open(Db).DisposeAsync();
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_the_file_is_free_again()
    {
        await Append(Db, 1);
        Execute("update schema_version set version = 99 where part = 'journal'");

        var refused = Assert.Throws<NewerSchema>(() => SqliteJournal.Open(Db));

        Assert.Contains("version 99", refused.Message);
        Execute($"update schema_version set version = {Migration.In("Journal/Sqlite").Count} where part = 'journal'");
        await SqliteJournal.Open(Db).DisposeAsync();
    }

    [Fact]
    public void A_commit_is_on_the_disk_by_the_settings_read_back()
    {
        using var writer = SqliteSession.OpenWriter(Db);
        Assert.Equal("wal", SqliteSession.Ask(writer, "pragma journal_mode"));
        Assert.Equal("2", SqliteSession.Ask(writer, "pragma synchronous"));

        Assert.Contains("journal_mode = memory", Assert.Throws<NotDurable>(() => SqliteSession.OpenWriter(":memory:")).Message);
    }

    [Fact]
    public async Task A_gap_near_the_end_is_refused()
    {
        await Append(Db, 5);
        Execute("delete from event where position = 3");

        Assert.Contains("lacks position 3", Assert.Throws<JournalDamaged>(() => SqliteJournal.Open(Db)).Message);
    }

    [Fact]
    public async Task When_the_log_was_cut_short_it_opens_at_the_last_whole_commit_and_says_what_is_lost()
    {
        var cut = folder.Path("cut.db");
        await using (var journal = SqliteJournal.Open(Db))
        {
            for (var version = 0; version < 9; version++)
                await journal.Append([Some.Batch("order/1", version)], default);
            foreach (var end in new[] { "", "-wal", ".lock" })
                Copy(Db + end, cut + end);
        }

        using (var log = new FileStream(cut + "-wal", FileMode.Open))
            log.SetLength(log.Length - 5_000);
        var told = new ToldLogger();
        await using var opened = SqliteJournal.Open(cut, logger: told);

        var head = await opened.Head(default);
        Assert.InRange(head, 1, 8);
        Assert.Equal(head, (await opened.ReadAll(0, 100, default)).Count);
        Assert.Contains(told.Lines, line =>
            line.StartsWith("Critical", StringComparison.Ordinal) &&
            line.Contains($"position 9 was committed before, the last one on the disk is {head}"));
        Assert.True((await opened.Append([Some.Batch("order/1", head)], default)).Committed);
    }

    [Fact]
    public void On_a_full_disk_nothing_is_acknowledged_and_it_goes_on_when_there_is_room()
    {
        using var connection = SqliteSession.OpenWriter(Db);
        SqliteMigrations.Run(connection, "journal", Migration.In("Journal/Sqlite"), new ToldLogger());
        using var writer = new SqliteWriter(connection);
        SqliteSession.Run(connection, "pragma max_page_count = 40");
        var plan = new AppendPlan([Some.Batch("order/1", 0, events: 5_000).Owes("order/1/due/1")]);

        var full = Assert.Throws<SqliteException>(() => writer.Commit(w => SqliteAppend.Write(w, plan, 0)));

        Assert.Equal(13, full.SqliteErrorCode);
        Assert.Equal(0, writer.HeadOf("order/1"));
        SqliteSession.Run(connection, "pragma max_page_count = 1000000");
        Assert.Equal(5_000, writer.Commit(w => SqliteAppend.Write(w, plan, 0)));
        Assert.Equal(5_000, writer.HeadOf("order/1"));
    }

    private static async Task Append(string file, int events)
    {
        await using var journal = SqliteJournal.Open(file);
        await journal.Append([Some.Batch("order/1", 0, events)], default);
    }

    private void Execute(string sql)
    {
        using var connection = SqliteSession.OpenWriter(Db);
        SqliteSession.Run(connection, sql);
    }

    /// <summary>Copies a file that is locked: the lock is advisory, and cp does not ask.</summary>
    private static void Copy(string from, string to) => System.Diagnostics.Process.Start("cp", [from, to]).WaitForExit();
}
