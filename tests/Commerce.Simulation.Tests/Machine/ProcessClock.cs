namespace Commerce.Simulation.Tests.Machine;

/// <summary>The clock as one process has it: its timers end with the process.</summary>
internal sealed class ProcessClock(TimeProvider time) : TimeProvider
{
    private readonly HashSet<ITimer> periodic = [];
    private bool stopped;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = time.CreateTimer(Fire, null, dueTime, period);
        if (period > TimeSpan.Zero)
            periodic.Add(timer);
        return timer;

        void Fire(object? _)
        {
            if (!stopped)
                callback(state);
        }
    }

    public void Stop()
    {
        stopped = true;
        foreach (var timer in periodic)
            timer.Dispose();
    }
}
