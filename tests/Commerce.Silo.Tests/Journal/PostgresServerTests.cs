using Commerce.Silo.Journal;
using Commerce.Testing;
using Npgsql;

namespace Commerce.Silo.Tests.Journal;

/// <summary>What only a journal on a server has to promise.</summary>
public sealed class PostgresServerTests
{
    [Fact]
    public async Task Silos_that_start_at_once_on_an_empty_database_make_one_schema()
    {
        var database = await PostgresCluster.CreateSharedDatabaseAsync();

        var journals = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostgresJournal.Open(database)));

        for (var i = 0; i < journals.Length; i++)
        {
            Assert.True((await journals[i].Append([Some.Batch("order/1", i)], default)).Committed);
            await journals[i].DisposeAsync();
        }

        Assert.Equal([$"journal {Migration.In("Journal/Postgres").Count}"], await Ask(database, "select part || ' ' || version from schema_version"));
        await using var again = await PostgresJournal.Open(database);
        Assert.Equal(6, await again.Head(default));
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        var database = await PostgresCluster.CreateSharedDatabaseAsync();
        await (await PostgresJournal.Open(database)).DisposeAsync();
        await Ask(database, "update schema_version set version = 99 where part = 'journal' returning ''");

        var refused = await Assert.ThrowsAsync<NewerSchema>(() => PostgresJournal.Open(database));

        Assert.Contains("version 99", refused.Message);
    }

    [Fact]
    public async Task Every_connection_of_the_pool_is_durable_and_bounded_whatever_the_database_says()
    {
        var database = await PostgresCluster.CreateSharedDatabaseAsync();
        var name = new NpgsqlConnectionStringBuilder(database).Database;
        await Ask(database,
            $"alter database {name} set synchronous_commit = off; alter database {name} set lock_timeout = 0; select ''");
        await using var journal = await PostgresJournal.Open(database);

        var connections = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => await journal.Source.OpenConnectionAsync()));

        Assert.Equal(8, connections.Select(connection => connection.ProcessID).Distinct().Count());
        foreach (var connection in connections)
        {
            Assert.Equal(("on", "on", "5s", "5s", "5s", "read committed", "5"), (
                await Show(connection, "synchronous_commit"), await Show(connection, "fsync"), await Show(connection, "lock_timeout"),
                await Show(connection, "statement_timeout"), await Show(connection, "idle_in_transaction_session_timeout"),
                await Show(connection, "transaction_isolation"), await Show(connection, "tcp_keepalives_idle")));
            await connection.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_server_that_does_not_sync_is_refused()
    {
        await using var cluster = await PostgresCluster.CreateAsync("fsync=off");
        var database = await cluster.CreateDatabaseAsync();

        var refused = await Assert.ThrowsAsync<NotDurable>(() => PostgresJournal.Open(database));

        Assert.Contains("fsync = off", refused.Message);
    }

    [Fact]
    public async Task A_commit_that_fails_after_the_answer_was_written_is_not_acknowledged()
    {
        var database = await PostgresCluster.CreateSharedDatabaseAsync();
        await using var journal = await PostgresJournal.Open(database);
        await Ask(database, """
            create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not today'; end $$;
            create constraint trigger at_commit after insert on event deferrable initially deferred
                for each row when (new.kind = 'poison') execute function refuse();
            select ''
            """);

        var poisoned = Some.Batch("order/1", 0) with { Events = [Some.Event("poison")] };
        var thrown = await Assert.ThrowsAsync<PostgresException>(async () => await journal.Append([poisoned], default));

        Assert.Equal("not today", thrown.MessageText);
        Assert.Null(await journal.FindCommitted([poisoned], default));
        Assert.Equal(1, (await journal.Append([Some.Batch("order/1", 0)], default)).FirstPosition);
    }

    [Fact]
    public async Task An_append_whose_connection_is_cut_throws_and_the_journal_goes_on()
    {
        var database = await PostgresCluster.CreateSharedDatabaseAsync();
        await using var journal = await PostgresJournal.Open(database);
        await using var other = await Blocking(database);
        var append = journal.Append([Some.Batch("order/1", 0)], default).AsTask();
        await WaitUntilBlocked(database);
        await Ask(database, """
            select pg_terminate_backend(pid)::text from pg_stat_activity
            where datname = current_database() and application_name = 'commerce journal' and wait_event_type = 'Lock'
            """);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => append);

        await other.DisposeAsync();
        Assert.Null(await journal.FindCommitted([Some.Batch("order/1", 0)], default));
        Assert.True((await journal.Append([Some.Batch("order/1", 0)], default)).Committed);
    }

    [Fact]
    public async Task Whether_an_append_was_committed_is_answered_only_after_those_that_still_run()
    {
        var database = await PostgresCluster.CreateSharedDatabaseAsync();
        await using var journal = await PostgresJournal.Open(database);
        await using var other = await Blocking(database);
        Batch[] batches = [Some.Batch("order/1", 0, 2)];
        var append = journal.Append(batches, default).AsTask();
        await WaitUntilBlocked(database);

        var finding = journal.FindCommitted(batches, default).AsTask();
        await WaitUntilBlocked(database, two: true);
        Assert.False(finding.IsCompleted);
        await other.DisposeAsync();

        Assert.Equal(1, (await finding)?.FirstPosition);
        Assert.True((await append).Committed);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_the_lock_timeout_for_another_appender()
    {
        var database = await PostgresCluster.CreateSharedDatabaseAsync();
        await using var journal = await PostgresJournal.Open(database);
        await using var other = await Blocking(database);

        var thrown = await Assert.ThrowsAsync<PostgresException>(
            async () => await journal.Append([Some.Batch("order/1", 0)], default));

        Assert.Contains(thrown.SqlState, new[] { PostgresErrorCodes.LockNotAvailable, PostgresErrorCodes.QueryCanceled });
    }

    /// <summary>A connection that keeps all others from the events until it is closed.</summary>
    private static async Task<NpgsqlConnection> Blocking(string database)
    {
        var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await new NpgsqlCommand("begin; lock table event in access exclusive mode", connection).ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task WaitUntilBlocked(string database, bool two = false)
    {
        const string blocked =
            "select '' from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await Ask(database, blocked)).Count < (two ? 2 : 1))
            await Task.Delay(TimeSpan.FromMilliseconds(10), deadline.Token);
    }

    private static async Task<string> Show(NpgsqlConnection connection, string setting) =>
        (string)(await new NpgsqlCommand($"show {setting}", connection).ExecuteScalarAsync())!;

    private static async Task<List<string>> Ask(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var reader = await new NpgsqlCommand(sql, connection).ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
