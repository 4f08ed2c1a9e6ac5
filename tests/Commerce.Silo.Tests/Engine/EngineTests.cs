using Commerce.Grains;
using Commerce.Silo.Engine;
using Commerce.Silo.Journal;
using Commerce.Silo.Storage;
using Commerce.Testing;
using Npgsql;

namespace Commerce.Silo.Tests.Engine;

public sealed class SqliteEngineTests : EngineTests
{
    private readonly TemporaryFolder folder = new();

    private protected override async Task<IJournal> Open() => SqliteJournal.Open(Path.Combine(folder.FullName, "commerce.db"));

    private protected override async Task Run(string sql)
    {
        await using var connection = await new SqliteDatabase(Path.Combine(folder.FullName, "commerce.db")).Open(default);
        await connection.Run(sql, default);
    }

    private protected override Task<EngineRun> Start(EngineOptions? options = null, TimeProvider? time = null) =>
        EngineRun.Sqlite(Path.Combine(folder.FullName, "commerce.db"), options, time);

    public override Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class PostgresEngineTests : EngineTests
{
    private string connection = "";

    private protected override async Task<IJournal> Open() => await PostgresJournal.Open(connection);

    private protected override async Task Run(string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public override async Task InitializeAsync() => connection = await PostgresCluster.CreateSharedDatabaseAsync();

    private protected override Task<EngineRun> Start(EngineOptions? options = null, TimeProvider? time = null) =>
        EngineRun.Postgres(connection, options, time);

    [Fact]
    public async Task Two_engines_that_fight_for_one_grain_conflict_and_never_refuse_wrongly()
    {
        await using var one = await Start(new() { Shared = true });
        await using var other = await Start(new() { Shared = true });

        var replies = await Task.WhenAll(Enumerable.Range(0, 400).Select(i =>
            (i % 2 == 0 ? one : other).Ask("shared", new Add(1, Limit: 300)).AsTask()));

        Assert.Equal(300, replies.Count(reply => reply.Answer is Done));
        Assert.All(replies.Where(reply => reply.Answer is LimitReached), reply => Assert.Equal(300, ((LimitReached)reply.Answer).Total));
        Assert.Equal(300, await one.Journal.Head(default));
    }

    [Fact]
    public async Task A_watcher_hears_what_another_engine_wrote()
    {
        await using var one = await Start(new() { Shared = true });
        await using var other = await Start(new() { Shared = true });
        await one.Ask("watched", new Add(1));

        var heard = other.Until("watched", state => state.Total == 3);
        await one.Ask("watched", new Add(2));

        Assert.Equal(3, (await heard).Total);
    }
}

public abstract partial class EngineTests : IAsyncLifetime
{
    private protected abstract Task<EngineRun> Start(EngineOptions? options = null, TimeProvider? time = null);

    private protected abstract Task<IJournal> Open();

    /// <summary>Does to the database what the product never does.</summary>
    private protected abstract Task Run(string sql);

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_was_answered_is_there_after_a_restart()
    {
        await using (var before = await Start())
            await Task.WhenAll(Enumerable.Range(0, 100).Select(i => before.Ask($"c{i % 3}", new Add(1)).AsTask()));

        await using var after = await Start();
        Assert.Equal(34, (await after.State("c0")).Total);
        Assert.Equal(33, (await after.State("c2")).Total);
    }

    [Fact]
    public async Task Turns_that_come_at_once_are_decided_one_at_a_time()
    {
        await using var run = await Start();

        var replies = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => run.Ask("hot", new Add(1, Limit: 100)).AsTask()));

        Assert.Equal(100, replies.Count(reply => reply.Answer is Done));
        Assert.Equal(100, (await run.State("hot")).Total);
    }

    [Fact]
    public async Task The_same_key_twenty_times_at_once_is_done_once_and_answered_alike()
    {
        await using var run = await Start();
        var key = new RequestKey("guest/1:add", "k1", "body");

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => run.Ask("keyed", new Add(1), key).AsTask()));

        Assert.All(replies, reply => Assert.IsType<Done>(reply.Answer));
        Assert.Equal(1, (await run.State("keyed")).Total);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await using var run = await Start();
        await run.Ask("keyed", new Add(1), new("guest/1:add", "k1", "body"));

        var reply = await run.Ask("keyed", new Add(2), new("guest/1:add", "k1", "another body"));

        Assert.IsType<KeyReused>(reply.Answer);
        Assert.Equal(1, (await run.State("keyed")).Total);
    }

    [Fact]
    public async Task A_retry_after_a_restart_hears_the_recorded_outcome_although_it_would_be_refused_now()
    {
        var key = new RequestKey("guest/1:add", "k1", "body");
        await using (var before = await Start())
            await before.Ask("keyed", new Add(5, Limit: 5), key);

        await using var after = await Start();
        var reply = await after.Ask("keyed", new Add(5, Limit: 5), key);

        Assert.IsType<Done>(reply.Answer);
        Assert.Equal(5, (await after.State("keyed")).Total);
    }

    [Fact]
    public async Task A_unique_value_goes_to_one_grain_only()
    {
        await using var run = await Start();

        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => run.Ask($"c{i}", new Add(1, Name: "ada")).AsTask()));

        Assert.Single(replies, reply => reply.Answer is Done);
        Assert.Equal(9, replies.Count(reply => reply.Answer is ClaimTaken));
        var owner = await run.Engine.FindOwner("name", "ada");
        Assert.Equal(1, (await run.Engine.Read<CounterState>(owner!.Value)).State.Total);
    }

    [Fact]
    public async Task An_effect_tells_another_grain_and_its_answer_comes_back()
    {
        await using var run = await Start();

        await run.Ask("teller", new Add(1, TellTo: "told"));

        Assert.Equal(1, (await run.Until("teller", state => state.Told == 1)).Told);
        Assert.Equal(1, (await run.State("told")).Total);
    }

    [Fact]
    public async Task Nothing_stays_owed_when_every_effect_is_done()
    {
        await using var run = await Start();
        await run.Ask("teller", new Add(1, TellTo: "told"));
        await run.Until("teller", state => state.Told == 1);

        await Eventually(async () => (await run.Journal.CountOwed(DateTimeOffset.MaxValue.AddYears(-1), default)).All == 0);
    }

    [Fact]
    public async Task A_deadline_wakes_its_grain_and_a_failing_gateway_is_called_again()
    {
        var time = new ManualTime();
        await using var run = await Start(new() { SweepEvery = TimeSpan.FromSeconds(1) }, time);
        run.Bell.FailNext(2);
        await run.Ask("clock", new Add(1, Alarm: time.GetUtcNow().AddMinutes(10)));

        time.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(0, (await run.State("clock")).Rings);

        await Eventually(async () =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            return (await run.State("clock")).Rings == 1 && !run.Bell.Rung.IsEmpty;
        });
        Assert.All(run.Bell.Rung, rung => Assert.Equal("clock", rung));
    }

    [Fact]
    public async Task Another_engine_takes_over_what_a_dead_one_owed()
    {
        var time = new ManualTime();
        await using (var dead = await Start(time: time))
        {
            dead.Bell.FailNext(int.MaxValue);
            await dead.Ask("clock", new Add(1, Alarm: time.GetUtcNow().AddSeconds(1)));
            await Eventually(async () =>
            {
                time.Advance(TimeSpan.FromSeconds(1));
                return (await dead.State("clock")).Rings == 1;
            });
        }

        await using var heir = await Start(time: time);
        await Eventually(() =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            return Task.FromResult(!heir.Bell.Rung.IsEmpty);
        });
    }

    [Fact]
    public async Task A_long_stream_opens_from_its_snapshot_and_the_same_without_it()
    {
        await using (var before = await Start(new() { SnapshotEvery = 50 }))
        {
            for (var i = 0; i < 12; i++)
                await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => before.Ask("long", new Add(1)).AsTask()));
            await Eventually(async () => await before.Journal.ReadSnapshot("counter/long", default) is { Version: >= 50 });
        }

        await using (var after = await Start())
        {
            Assert.Equal(240, (await after.State("long")).Total);
            await after.Journal.WriteSnapshot(new("counter/long", 240, default, "no json"u8.ToArray()), default);
        }

        await using var again = await Start();
        Assert.Equal(240, (await again.State("long")).Total);
    }

    [Fact]
    public async Task A_grain_that_is_taken_to_be_new_and_is_not_is_loaded_and_decided_again()
    {
        await using (var before = await Start())
            await before.Ask("old", new Add(7));

        await using var after = await Start();
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => after.Ask("old", new Begin()).AsTask()));
        Assert.All(replies, reply => Assert.Equal(7, Assert.IsType<LimitReached>(reply.Answer).Total));
        Assert.Equal(7, (await after.State("old")).Total);

        replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => after.Ask("new", new Begin()).AsTask()));
        Assert.Single(replies, reply => reply.Answer is Done);
        Assert.Equal(1, (await after.State("new")).Total);
    }

    [Fact]
    public async Task Idle_grains_leave_memory_and_come_back()
    {
        var time = new ManualTime();
        await using var run = await Start(new() { IdleAfter = TimeSpan.FromMinutes(1) }, time);
        await run.Ask("idle", new Add(7));

        await Eventually(() =>
        {
            time.Advance(TimeSpan.FromMinutes(2));
            return Task.FromResult(run.Engine.Activations == 0);
        });

        Assert.Equal(7, (await run.State("idle")).Total);
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
            await Task.Delay(20, patience.Token);
    }
}
