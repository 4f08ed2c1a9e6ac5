namespace Commerce.Testing;

/// <summary>Waits for a condition, generously: no test here judges how long something took.</summary>
public static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<T> For<T>(string what, Func<Task<T?>> look) where T : struct
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!deadline.IsCancellationRequested)
        {
            if (await look() is { } found)
                return found;
            await Task.Delay(Pause, CancellationToken.None);
        }
        throw new TimeoutException($"Waited in vain for {what}.");
    }

    public static async Task Until(string what, Func<Task<bool>> look) => await For<bool>(what, async () => await look() ? true : null);
}
