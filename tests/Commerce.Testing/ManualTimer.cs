namespace Commerce.Testing;

/// <summary>A timer of <see cref="ManualTime"/>. Each change makes a new version, which leaves older places in the queue void.</summary>
internal sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private bool disposed;
    private int version;

    internal int Version => Volatile.Read(ref version);

    public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
    {
        if (disposed)
            return false;

        period = newPeriod;
        var current = Interlocked.Increment(ref version);
        if (dueTime != Timeout.InfiniteTimeSpan)
            time.Schedule(this, current, dueTime);
        return true;
    }

    public void Dispose()
    {
        disposed = true;
        Interlocked.Increment(ref version);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A periodic timer takes its next place before its callback runs, so that the callback may change or stop it.</summary>
    internal void Fire()
    {
        if (disposed)
            return;

        if (period > TimeSpan.Zero)
            time.Schedule(this, Version, period);
        callback(state);
    }
}
