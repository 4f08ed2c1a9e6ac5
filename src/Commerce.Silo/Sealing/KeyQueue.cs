using Commerce.Grains;

namespace Commerce.Silo.Sealing;

/// <summary>
/// Asks the store for keys: whatever waits is asked and written by one statement, since every checkout of a guest makes a
/// key. One such statement is under way at a time, and nothing waits on purpose.
/// </summary>
internal sealed class KeyQueue(ISubjectKeys store)
{
    private const int MostAtOnce = 256;
    private readonly Lock gate = new();
    private readonly Queue<Waiting> waiting = new();
    private bool isRunning;

    public Task<KeyFound> Find(KeyWanted wanted)
    {
        var asked = new Waiting(wanted);
        lock (gate)
        {
            waiting.Enqueue(asked);
            if (!isRunning)
            {
                isRunning = true;
                _ = Work();
            }
        }
        return asked.Answer.Task;
    }

    private async Task Work()
    {
        await Task.Yield();
        while (Next() is { Count: > 0 } batch)
        {
            try
            {
                var found = await store.Find(OncePerSubject(batch), CancellationToken.None);
                foreach (var asked in batch)
                    asked.Answer.SetResult(found.GetValueOrDefault(asked.Wanted.Subject));
            }
            catch (Exception e)
            {
                foreach (var asked in batch)
                    asked.Answer.TrySetException(e);
            }
        }
    }

    private List<Waiting> Next()
    {
        lock (gate)
        {
            var batch = new List<Waiting>(Math.Min(waiting.Count, MostAtOnce));
            while (batch.Count < MostAtOnce && waiting.TryDequeue(out var asked))
                batch.Add(asked);
            isRunning = batch.Count > 0;
            return batch;
        }
    }

    /// <summary>The first who brings a key for a subject brings it for all; in the order of ids, so that silos never deadlock.</summary>
    private static List<KeyWanted> OncePerSubject(List<Waiting> batch) =>
    [
        .. batch.GroupBy(asked => asked.Wanted.Subject)
            .Select(same => new KeyWanted(same.Key, same.Select(asked => asked.Wanted.Candidate).FirstOrDefault(key => key is not null)))
            .OrderBy(wanted => wanted.Subject.Value),
    ];

    private sealed record Waiting(KeyWanted Wanted)
    {
        public TaskCompletionSource<KeyFound> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
