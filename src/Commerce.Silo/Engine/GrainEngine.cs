using Commerce.Grains;
using Commerce.Silo.Journal;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Engine;

/// <summary>
/// Runs grains over a journal: activations, group commit, effects and deadlines. Clock, journal, gateways and (as the ambient
/// scheduler) threads come from outside.
/// </summary>
public sealed class GrainEngine : IGrains, IAsyncDisposable
{
    private readonly EngineParts parts;
    private readonly GrainHost host;
    private readonly Effects effects;
    private readonly Tail tail;
    private readonly ILogger log;
    private readonly CancellationTokenSource stopping = new();
    private readonly List<Task> loops = [];

    public GrainEngine(GrainKinds kinds, IJournal journal, TimeProvider time, EngineOptions options, Gateways gateways, ILogger<GrainEngine> log)
    {
        this.log = log;
        parts = new(kinds, journal, time, options)
        {
            Appender = new(journal, time, options, log),
            Snapshots = new(journal, log),
            Heads = new(journal),
        };
        host = new(parts, log);
        tail = new(kinds, journal, time, options, log) { Foreign = e => host.WrittenElsewhere(e.Grain, e.Version) };
        effects = new(parts, host, Route, gateways.ByRequest, log);
        parts.Appender.Committed = (turns, first) => tail.Publish(EventsOf(turns, first));
        parts.Appender.Owes = turn =>
        {
            foreach (var effect in turn.Effects)
                effects.Start(effect, turn.Trace, turn.Completion);
        };
    }

    internal Tail Tail => tail;

    public IJournal Journal => parts.Journal;

    public string SiloId => parts.Options.SiloId;

    public int Activations => host.Count;

    /// <summary>Effects under way in this process.</summary>
    public int EffectsRunning => effects.Running;

    /// <summary>Where commands go that belong to another silo; null where this silo is alone.</summary>
    internal Cluster.Peers? Peers { get; set; }

    public async Task Start()
    {
        await tail.Start();
        // Where a name was used before: what that process had under way is not this one's, and its count began elsewhere.
        await parts.Journal.TakeOver(SiloId, CancellationToken.None);
        loops.Add(parts.Appender.Run());
        loops.Add(tail.Run());
        loops.Add(Every(parts.Options.SweepEvery, async () =>
        {
            while (await effects.Sweep() == 256)
                await Task.Yield();
        }));
        loops.Add(Every(TimeSpan.FromMilliseconds(50), () =>
        {
            parts.Appender.Tidy();
            return Task.CompletedTask;
        }));
        loops.Add(Every(TimeSpan.FromSeconds(10), () =>
        {
            host.LetIdleGo();
            return Task.CompletedTask;
        }));
    }

    public ValueTask<Reply> Ask(GrainId grain, ICommand command, Caller caller, CancellationToken cancellation = default) =>
        Route(grain, command, caller.Key?.Key ?? Guid.CreateVersion7().ToString("N"), caller, cancellation);

    public ValueTask<View<TState>> Read<TState>(GrainId grain, long minVersion = 0, CancellationToken cancellation = default)
        where TState : class => host.Read<TState>(grain, minVersion, cancellation);

    public ValueTask<IReadOnlyList<View<TState>>> ReadAll<TState>(IReadOnlyList<GrainId> grains, CancellationToken cancellation = default)
        where TState : class => host.ReadAll<TState>(grains, cancellation);

    public IAsyncEnumerable<View<TState>> Watch<TState>(GrainId grain, CancellationToken cancellation = default) where TState : class =>
        host.Watch<TState>(grain, cancellation);

    public async ValueTask<GrainId?> FindOwner(string scope, string value, CancellationToken cancellation = default) =>
        await parts.Journal.FindOwner(scope, value, cancellation) is { } stream ? GrainId.Parse(stream) : null;

    /// <summary>Asks a grain in this process, whoever owns it.</summary>
    internal ValueTask<Reply> AskHere(GrainId grain, ICommand command, string commandId, Caller caller, CancellationToken cancellation) =>
        host.Ask(grain, command, commandId, caller, null, cancellation);

    /// <summary>Finishes what is under way; what is still owed after that waits in the journal.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
            return;
        await stopping.CancelAsync();
        parts.Appender.Stop();
        await loops.FirstOrDefault(Task.CompletedTask);
        tail.Stop();
        await Task.WhenAll(loops);
        await Safely(() => TakeOver(SiloId));
    }

    /// <summary>A silo has ended: what it still owed is free for all.</summary>
    internal Task TakeOver(string silo) => parts.Journal.TakeOver(silo, CancellationToken.None).AsTask();

    private async ValueTask<Reply> Route(
        GrainId grain, ICommand command, string commandId, Caller caller, CancellationToken cancellation)
    {
        if (Peers is { } peers && await peers.Forward(grain, command, commandId, caller, cancellation) is { } forwarded)
            return forwarded;
        return await AskHere(grain, command, commandId, caller, cancellation);
    }

    private async Task Every(TimeSpan period, Func<Task> work)
    {
        using var timer = new PeriodicTimer(period, parts.Time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
                await Safely(work);
        }
        catch (OperationCanceledException)
        {
            // The engine stops.
        }
    }

    private async Task Safely(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e)
        {
            log.LogError(e, "A background task failed and runs again");
        }
    }

    private static List<TailEvent> EventsOf(IReadOnlyList<PendingTurn> turns, long position)
    {
        var events = new List<TailEvent>(turns.Count);
        foreach (var turn in turns)
            for (var i = 0; i < turn.Events.Count; i++)
                events.Add(new(position++, turn.Activation.Id, turn.Batch.ExpectedVersion + i + 1, turn.After.At, turn.Batch.Events[i].Actor, turn.Events[i]));
        return events;
    }
}
