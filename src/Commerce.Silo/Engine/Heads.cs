using Commerce.Silo.Journal;

namespace Commerce.Silo.Engine;

/// <summary>Asks the journal for streams' last versions; whoever asks while a read is under way shares the next one.</summary>
internal sealed class Heads(IJournal journal)
{
    private readonly Lock gate = new();
    private Dictionary<string, TaskCompletionSource<long>> next = [];
    private bool reading;

    public Task<long> Of(string stream)
    {
        lock (gate)
        {
            if (!next.TryGetValue(stream, out var waiting))
                next[stream] = waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!reading)
            {
                reading = true;
                _ = ReadAll();
            }
            return waiting.Task;
        }
    }

    private async Task ReadAll()
    {
        await Task.Yield();
        while (true)
        {
            Dictionary<string, TaskCompletionSource<long>> asked;
            lock (gate)
            {
                asked = next;
                next = [];
                if (asked.Count == 0)
                {
                    reading = false;
                    return;
                }
            }
            try
            {
                var heads = await journal.Heads([.. asked.Keys], CancellationToken.None);
                foreach (var (waiting, head) in asked.Values.Zip(heads))
                    waiting.SetResult(head);
            }
            catch (Exception e)
            {
                foreach (var waiting in asked.Values)
                    waiting.SetException(e);
            }
        }
    }
}
