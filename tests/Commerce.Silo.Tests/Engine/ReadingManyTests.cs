using System.Collections.Concurrent;
using Commerce.Grains;
using Commerce.Silo.Journal;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Engine;

public sealed class ReadingManyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<string> calls = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_nobody_has_in_memory_is_read_together()
    {
        await Given(("a", 1), ("b", 2), ("c", 3));
        await using var run = await Start();
        _ = await run.State("b");
        calls.Clear();

        var views = await Read(run, "c", "a", "none", "b", "a");

        Assert.Equal([3, 1, 0, 2, 1], views.Select(view => view.State.Total));
        Assert.Equal([1, 1, 0, 1, 1], views.Select(view => view.Version));
        Assert.Equal(views[1].Position, (await run.Engine.Read<CounterState>(Counter.Of("a"))).Position);
        Assert.Equal([nameof(IJournal.ReadBeginnings)], calls);
    }

    [Fact]
    public async Task What_happens_while_they_are_read_is_in_what_they_show()
    {
        await Given(("a", 1), ("b", 2));
        EngineRun? run = null;
        await using var started = run = await Start(async call =>
        {
            if (call == nameof(IJournal.ReadBeginnings))
                Assert.IsType<Done>((await run!.Ask("new", new Begin())).Answer);
        });

        // The read below was made before "new" began; it must not count for it.
        var views = await Read(run, "a", "new", "b");

        Assert.Equal([1, 1, 2], views.Select(view => view.State.Total));
    }

    [Fact]
    public async Task A_grain_with_more_events_than_are_read_together_is_shown_whole()
    {
        await Given([.. Enumerable.Repeat(("old", 1), 130), ("young", 1)]);
        await using var run = await Start();

        Assert.Equal([130, 1], (await Read(run, "old", "young")).Select(view => view.State.Total));
    }

    private static ValueTask<IReadOnlyList<View<CounterState>>> Read(EngineRun run, params string[] counters) =>
        run.Engine.ReadAll<CounterState>([.. counters.Select(Counter.Of)]);

    private async Task Given(params (string Counter, int By)[] added)
    {
        await using var run = await EngineRun.Sqlite(folder.Path("commerce.db"));
        foreach (var (counter, by) in added)
            Assert.IsType<Done>((await run.Ask(counter, new Add(by))).Answer);
    }

    private Task<EngineRun> Start(Func<string, Task>? before = null) => EngineRun.Start(
        Counted<IJournal>.Of(SqliteJournal.Open(folder.Path("commerce.db")), calls, before), null, null);
}
