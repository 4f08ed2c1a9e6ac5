using Commerce.Grains;

namespace Commerce.Silo.Import;

/// <summary>
/// Many grains are asked at once, since all that wait for the disk together are committed together; what goes to one grain
/// goes in the order of the file.
/// </summary>
internal sealed class Sends(int most) : IDisposable
{
    private readonly SemaphoreSlim free = new(most);
    private readonly Lock gate = new();
    private readonly Dictionary<GrainId, (long Number, Task Task)> last = [];
    private Exception? failure;
    private long numbers;

    /// <summary>Waits until there is room, then starts. What an earlier one threw is thrown here.</summary>
    public async ValueTask Add(GrainId to, Func<Task> send, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation);
        ThrowIfFailed();
        lock (gate)
        {
            var before = last.TryGetValue(to, out var earlier) ? earlier.Task : Task.CompletedTask;
            last[to] = (++numbers, Run(to, numbers, before, send));
        }
    }

    /// <summary>Waits until all are through.</summary>
    public async Task Finish()
    {
        for (Task[] open; (open = Open()).Length > 0;)
            await Task.WhenAll(open);
        ThrowIfFailed();
    }

    public void Dispose() => free.Dispose();

    private async Task Run(GrainId to, long number, Task before, Func<Task> send)
    {
        await Task.Yield();
        try
        {
            await before;
            if (failure is null)
                await send();
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref failure, e, null);
        }
        lock (gate)
            if (last[to].Number == number)
                last.Remove(to);
        free.Release();
    }

    private Task[] Open()
    {
        lock (gate)
            return [.. last.Values.Select(entry => entry.Task)];
    }

    private void ThrowIfFailed()
    {
        if (failure is { } thrown)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(thrown);
    }
}
