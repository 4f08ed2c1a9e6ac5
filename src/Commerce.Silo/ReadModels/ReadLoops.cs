using Commerce.Grains.Reads;
using Commerce.Silo.Engine;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.ReadModels;

/// <summary>Moves the read models with the journal's tail, in memory and in SQL, each at its own pace.</summary>
internal sealed class ReadLoops(GrainEngine engine, MemoryReads memory, Projector projector, TimeProvider time, ILogger<ReadLoops> log)
    : IReadsProgress, IAsyncDisposable
{
    private const int Page = 2_000;

    /// <summary>So long a projector gathers events, which then share rows, statements and a commit; the second when many come.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20), GatheringMany = TimeSpan.FromMilliseconds(80);

    private const int Many = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly List<Task> loops = [];
    private readonly Lock gate = new();
    private readonly List<(long Position, TaskCompletionSource Reached)> waiting = [];
    private long inMemory;

    /// <summary>How many events the slower of the two is behind.</summary>
    public long Behind => engine.Tail.Position - Math.Min(Volatile.Read(ref inMemory), projector.Checkpoint);

    public async Task Start(CancellationToken cancellation)
    {
        var levels = await projector.Load(cancellation);
        inMemory = projector.Checkpoint;
        await memory.Load(levels, cancellation);
        while (await MoveMemory(cancellation))
        {
        }
        loops.Add(Loop(() => inMemory, MoveMemory, () => TimeSpan.Zero));
        loops.Add(Loop(() => projector.Checkpoint, projector.Step, () => projector.LastStep < Many ? Gathering : GatheringMany));
    }

    public async ValueTask<bool> Reach(long position, CancellationToken cancellation = default)
    {
        Task reached;
        lock (gate)
        {
            if (Reached >= position)
                return true;
            var entry = (position, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            waiting.Add(entry);
            reached = entry.Item2.Task;
        }
        try
        {
            await reached.WaitAsync(Patience, time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(loops);
        stopping.Dispose();
    }

    private long Reached => Math.Min(Volatile.Read(ref inMemory), projector.Checkpoint);

    private async Task<bool> MoveMemory(CancellationToken cancellation)
    {
        var events = await engine.Tail.ReadAfter(inMemory, Page, cancellation);
        if (events.Count == 0)
            return false;
        await memory.Apply(events);
        Volatile.Write(ref inMemory, events[^1].Position);
        return true;
    }

    private async Task Loop(Func<long> at, Func<CancellationToken, Task<bool>> step, Func<TimeSpan> gathering)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await engine.Tail.MovedBeyond(at()).WaitAsync(stopping.Token);
                if (gathering() is var wait && wait > TimeSpan.Zero)
                    await Task.Delay(wait, time, stopping.Token);
                await step(stopping.Token);
                Release();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "A read model could not move on and tries again");
                await Task.Delay(AfterFailure, time);
            }
        }
    }

    private void Release()
    {
        lock (gate)
            for (var i = waiting.Count - 1; i >= 0; i--)
                if (waiting[i].Position <= Reached || waiting[i].Reached.Task.IsCompleted)
                {
                    waiting[i].Reached.TrySetResult();
                    waiting.RemoveAt(i);
                }
    }
}
