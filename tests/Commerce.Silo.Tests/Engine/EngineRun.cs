using System.Collections.Concurrent;
using Commerce.Grains;
using Commerce.Silo.Engine;
using Commerce.Silo.Journal;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Engine;

/// <summary>One engine over a real journal, with a bell in place of the outside world.</summary>
internal sealed class EngineRun(IJournal journal, GrainEngine engine, BellRinger bell) : IAsyncDisposable
{
    public GrainEngine Engine => engine;
    public IJournal Journal => journal;
    public BellRinger Bell => bell;

    public static Task<EngineRun> Sqlite(string file, EngineOptions? options = null, TimeProvider? time = null) =>
        Start(SqliteJournal.Open(file), options, time);

    public static async Task<EngineRun> Postgres(string connection, EngineOptions? options = null, TimeProvider? time = null) =>
        await Start(await PostgresJournal.Open(connection), options, time);

    public ValueTask<Reply> Ask(string counter, ICommand command, RequestKey? key = null) =>
        engine.Ask(Counter.Of(counter), command, new("test/1", key));

    public async Task<CounterState> State(string counter) => (await engine.Read<CounterState>(Counter.Of(counter))).State;

    /// <summary>Waits for what effects bring about; a test that waits in vain fails by its own assertion.</summary>
    public async Task<CounterState> Until(string counter, Func<CounterState, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await foreach (var view in engine.Watch<CounterState>(Counter.Of(counter), patience.Token))
            if (holds(view.State))
                return view.State;
        throw new TimeoutException();
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        await journal.DisposeAsync();
    }

    /// <summary>On a journal that several engines share, as two silos do.</summary>
    public static async Task<EngineRun> Start(IJournal journal, EngineOptions? options, TimeProvider? time)
    {
        var bell = new BellRinger();
        var engine = new GrainEngine(
            new([new Counter()]), journal, time ?? TimeProvider.System, options ?? new(), new Gateways().Add(bell),
            NullLogger<GrainEngine>.Instance);
        await engine.Start();
        return new(journal, engine, bell);
    }
}

internal sealed class BellRinger : IGateway<Bell>
{
    private int failures;

    public ConcurrentQueue<string> Rung { get; } = [];

    /// <summary>Where set, a ring lasts until this is done.</summary>
    public Task Rope { get; set; } = Task.CompletedTask;

    /// <summary>Called first at each ring.</summary>
    public Func<Task> Look { get; set; } = () => Task.CompletedTask;

    public void FailNext(int times) => failures = times;

    public async ValueTask<Handled> Handle(Bell request, string effectId, int attempt, CancellationToken cancellation)
    {
        await Look();
        await Rope;
        if (Interlocked.Decrement(ref failures) >= 0)
            throw new IOException("The bell does not answer.");
        Rung.Enqueue(request.Key);
        return default;
    }
}
