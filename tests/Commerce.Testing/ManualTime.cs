namespace Commerce.Testing;

/// <summary>
/// A clock that moves only when told to. Timers fire on the thread that calls <see cref="Advance"/>, in the order in which they
/// fall due and, at one instant, in the order in which they were set, so that the same calls always give the same run. A timer
/// that is due at once fires at the next advance, even one by nothing, and never inside the call that creates it.
/// </summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<Firing, (DateTimeOffset Due, long Order)> queue = new();
    private DateTimeOffset now = start.ToUniversalTime();
    private long nextOrder;

    public ManualTime() : this(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero)) { }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the next timer falls due, or null when none is set; for a simulation that jumps from timer to timer.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (gate)
            {
                DropCancelled();
                return queue.TryPeek(out _, out var when) ? when.Due : null;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    /// <summary>Moves to an instant and fires every timer due until then, each with the clock at its own due time.</summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        var target = instant.ToUniversalTime();
        ArgumentOutOfRangeException.ThrowIfLessThan(target, GetUtcNow(), nameof(instant));
        while (NextDue(target) is { } timer)
            timer.Fire();

        lock (gate)
            now = target > now ? target : now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Schedule(ManualTimer timer, int version, TimeSpan dueTime)
    {
        lock (gate)
            queue.Enqueue(new Firing(timer, version), (now + dueTime, nextOrder++));
    }

    private ManualTimer? NextDue(DateTimeOffset until)
    {
        lock (gate)
        {
            DropCancelled();
            if (!queue.TryPeek(out var firing, out var when) || when.Due > until)
                return null;

            queue.Dequeue();
            now = when.Due > now ? when.Due : now;
            return firing.Timer;
        }
    }

    private void DropCancelled()
    {
        while (queue.TryPeek(out var firing, out _) && firing.Timer.Version != firing.Version)
            queue.Dequeue();
    }

    private readonly record struct Firing(ManualTimer Timer, int Version);
}
