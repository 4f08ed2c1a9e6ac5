namespace Commerce.Testing;

/// <summary>
/// Test processes that start servers take turns, so that a plain `dotnet test` of the whole solution does not run two databases
/// and a browser beside each other on a small machine. The turn lasts until the process ends; the kernel then frees the lock.
/// </summary>
public static class HeavyTurn
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);
    private static readonly Lazy<Task<FileStream>> Turn = new(WaitAsync);

    public static Task TakeAsync() => Turn.Value;

    private static async Task<FileStream> WaitAsync()
    {
        var file = Path.Combine(Repository.Artifacts(), "heavy-tests.lock");
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!deadline.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}
