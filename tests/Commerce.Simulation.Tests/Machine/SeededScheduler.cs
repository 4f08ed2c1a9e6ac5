namespace Commerce.Simulation.Tests.Machine;

/// <summary>
/// One thread for everything. What is ready to go on waits here, and the seed says who does: so each order in which threads could
/// have run is one of the orders that some seed runs.
/// </summary>
internal sealed class SeededScheduler(Random random) : SynchronizationContext
{
    private readonly List<(SendOrPostCallback Callback, object? State)> ready = [];
    private readonly int thread = Environment.CurrentManagedThreadId;

    private volatile string? escaped;

    public int Ready => ready.Count;

    public long Steps { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        // Something that left the thread would make a run that no seed can repeat.
        if (Environment.CurrentManagedThreadId != thread)
        {
            escaped = Environment.StackTrace;
            return;
        }
        ready.Add((d, state));
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Lets one of those that are ready go on.</summary>
    public void Step()
    {
        if (escaped is { } trace)
            throw new InvalidOperationException($"A continuation came from another thread, so this run has no one order any more:\n{trace}");
        // Mostly the one that waits longest, as machines do; often enough any other.
        var next = random.Next(4) == 0 ? random.Next(ready.Count) : 0;
        var (callback, state) = ready[next];
        ready.RemoveAt(next);
        Steps++;
        callback(state);
    }
}
