namespace Commerce.Silo.Storage;

/// <summary>
/// Does by one call whatever waits: one call is under way at a time, what comes meanwhile gathers for the next, and nothing waits
/// on purpose.
/// </summary>
/// <param name="most">Asked by one call.</param>
/// <param name="work">Answers each of what it is given, in that order.</param>
internal sealed class Gathered<TAsk, TAnswer>(int most, Func<IReadOnlyList<TAsk>, ValueTask<IReadOnlyList<TAnswer>>> work)
{
    private readonly Lock gate = new();
    private readonly Queue<Waiting> waiting = new();
    private bool isRunning;

    public Task<TAnswer> Ask(TAsk asked)
    {
        var mine = new Waiting(asked);
        lock (gate)
        {
            waiting.Enqueue(mine);
            if (!isRunning)
            {
                isRunning = true;
                _ = Work();
            }
        }
        return mine.Answer.Task;
    }

    private async Task Work()
    {
        await Task.Yield();
        while (Next() is { Count: > 0 } batch)
        {
            try
            {
                var answers = await work([.. batch.Select(one => one.Asked)]);
                for (var i = 0; i < batch.Count; i++)
                    batch[i].Answer.SetResult(answers[i]);
            }
            catch (Exception e)
            {
                foreach (var one in batch)
                    one.Answer.TrySetException(e);
            }
        }
    }

    private List<Waiting> Next()
    {
        lock (gate)
        {
            var batch = new List<Waiting>(Math.Min(waiting.Count, most));
            while (batch.Count < most && waiting.TryDequeue(out var next))
                batch.Add(next);
            isRunning = batch.Count > 0;
            return batch;
        }
    }

    private sealed record Waiting(TAsk Asked)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
