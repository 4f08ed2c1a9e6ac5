using System.Threading.Channels;
using Commerce.Grains;
using Commerce.Silo.Journal;
using Microsoft.Extensions.Logging;
using Channel = System.Threading.Channels.Channel;

namespace Commerce.Silo.Engine;

/// <summary>One committed event as read models see it.</summary>
/// <param name="Event">Null when this build does not know the event.</param>
public sealed record TailEvent(long Position, GrainId Grain, long Version, DateTimeOffset At, string Actor, IEvent? Event);

/// <summary>
/// The journal's end, in order and without gaps. What this silo commits comes from memory; what others committed between is
/// read. Readers pull from their own checkpoint; who falls far behind reads the journal.
/// </summary>
internal sealed class Tail(GrainKinds kinds, IJournal journal, TimeProvider time, EngineOptions options, ILogger log)
{
    private const int Kept = 20_000;
    private const int Page = 1_000;

    private readonly Channel<IReadOnlyList<TailEvent>> local = Channel.CreateUnbounded<IReadOnlyList<TailEvent>>(new() { SingleReader = true });
    private readonly Lock gate = new();

    // The event at a position lies at its remainder: positions have no gaps.
    private readonly TailEvent[] recent = new TailEvent[Kept];
    private long oldest = long.MaxValue;
    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long position;

    /// <summary>The last position that readers can see.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>Told of events that another process committed, in order.</summary>
    public Action<TailEvent>? Foreign { get; set; }

    public async Task Start() => position = await journal.Head(CancellationToken.None);

    public void Publish(IReadOnlyList<TailEvent> events) => local.Writer.TryWrite(events);

    public void Stop() => local.Writer.TryComplete();

    public async Task Run()
    {
        var arrived = Arrival();
        while (true)
        {
            if (options.Shared && !arrived.IsCompleted)
                await Task.WhenAny(arrived, Task.Delay(options.PollEvery, time));
            else
                await arrived;
            try
            {
                if (!arrived.IsCompleted)
                    await CatchUp(long.MaxValue);
                else if (!await arrived)
                    return;
                else
                    await TakeLocal();
            }
            catch (Exception e)
            {
                log.LogError(e, "The end of the journal can't be read; trying again");
                await Task.Delay(options.PollEvery, time);
            }
            if (arrived.IsCompleted)
                arrived = Arrival();
        }
    }

    // Awaited here, for a task made of the channel's own source would be completed by the thread pool, whatever the scheduler.
    private async Task<bool> Arrival() => await local.Reader.WaitToReadAsync();

    /// <summary>The events after a position, from memory or from the journal.</summary>
    public async ValueTask<IReadOnlyList<TailEvent>> ReadAfter(long after, int limit, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (after >= position)
                return [];
            if (oldest <= after + 1)
                return Recent(after, (int)Math.Min(limit, position - after));
        }
        return [.. (await journal.ReadAll(after, limit, cancellation)).Select(Decode)];
    }

    /// <summary>Waits until the journal goes beyond a position.</summary>
    public Task MovedBeyond(long after)
    {
        lock (gate)
            return position > after ? Task.CompletedTask : moved.Task;
    }

    private async Task TakeLocal()
    {
        while (local.Reader.TryPeek(out var events))
        {
            // What stands between was written by another silo.
            await CatchUp(events[0].Position - 1);
            Add(events.Where(e => e.Position > position).ToList());
            local.Reader.TryRead(out _);
        }
    }

    private async Task CatchUp(long upTo)
    {
        while (position < upTo)
        {
            var limit = (int)Math.Min(Page, upTo - position);
            var events = (await journal.ReadAll(position, limit, CancellationToken.None)).Select(Decode).ToList();
            foreach (var happened in events)
                Foreign?.Invoke(happened);
            Add(events);
            if (events.Count < limit)
                return;
        }
    }

    private void Add(List<TailEvent> events)
    {
        if (events.Count == 0)
            return;
        TaskCompletionSource waiting;
        lock (gate)
        {
            if (events[0].Position != position + 1)
                oldest = long.MaxValue;
            foreach (var happened in events)
                recent[happened.Position % Kept] = happened;
            oldest = Math.Max(Math.Min(oldest, events[0].Position), events[^1].Position - Kept + 1);
            Volatile.Write(ref position, events[^1].Position);
            waiting = moved;
            moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        waiting.SetResult();
    }

    private TailEvent[] Recent(long after, int count)
    {
        var events = new TailEvent[count];
        for (var i = 0; i < count; i++)
            events[i] = recent[(after + 1 + i) % Kept];
        return events;
    }

    private TailEvent Decode(StoredEvent stored)
    {
        var grain = GrainId.Parse(stored.Stream);
        return new(stored.Position, grain, stored.Version, stored.At, stored.Actor, kinds.Read(grain.Kind, stored.Kind, stored.Data.Span));
    }
}
