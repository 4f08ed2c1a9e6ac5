namespace Commerce.GraphQL.Server.Execution;

internal abstract class LoaderQueue
{
    public abstract bool HasPending { get; }
    public abstract void Dispatch();
}

/// <summary>One loader's keys and values in one request.</summary>
internal sealed class LoaderQueue<TKey, TValue>(OperationRun execution, DataLoader<TKey, TValue> loader) : LoaderQueue
    where TKey : notnull
{
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _values = [];
    private List<TKey> _pending = [];

    public override bool HasPending => _pending.Count > 0;

    public ValueTask<TValue?> Load(TKey key)
    {
        Task<TValue?> task;
        var isNew = false;
        lock (execution.Gate)
        {
            // Continuations run in the request's own loop, one after another, so none may be put on another thread.
            if (!_values.TryGetValue(key, out var source))
            {
                _values[key] = source = new TaskCompletionSource<TValue?>();
                _pending.Add(key);
                isNew = true;
            }
            task = source.Task;
        }
        if (isNew) execution.WakeUp();
        return task.IsCompletedSuccessfully ? new ValueTask<TValue?>(task.GetAwaiter().GetResult())
            : new ValueTask<TValue?>(task);
    }

    public override void Dispatch()
    {
        List<TKey> keys;
        lock (execution.Gate)
        {
            keys = _pending;
            _pending = [];
        }
        if (keys.Count <= loader.MaxBatch) Fetch(keys);
        else
            foreach (var batch in keys.Chunk(loader.MaxBatch)) Fetch(batch);
    }

    private void Fetch(IReadOnlyList<TKey> keys)
    {
        ValueTask<IReadOnlyDictionary<TKey, TValue>> values;
        try
        {
            values = loader.Fetch(keys, new LoadContext(execution.Services, execution.User, execution.Cancellation));
        }
        catch (Exception e)
        {
            values = ValueTask.FromException<IReadOnlyDictionary<TKey, TValue>>(e);
        }
        new Batch(this, keys, values).Start();
    }

    private TaskCompletionSource<TValue?> Source(TKey key)
    {
        lock (execution.Gate) return _values[key];
    }

    private sealed class Batch(LoaderQueue<TKey, TValue> queue, IReadOnlyList<TKey> keys, ValueTask<IReadOnlyDictionary<TKey,
        TValue>> values)
        : Work
    {
        public void Start()
        {
            if (values.IsCompleted) queue.Owner.Enqueue(this);
            else values.GetAwaiter().UnsafeOnCompleted(() => queue.Owner.Enqueue(this));
        }

        public override void Run()
        {
            try
            {
                var found = values.GetAwaiter().GetResult();
                foreach (var key in keys) queue.Source(key).TrySetResult(found.TryGetValue(key, out var value) ? value : default);
            }
            catch (Exception e)
            {
                foreach (var key in keys) queue.Source(key).TrySetException(e);
            }
        }
    }

    private OperationRun Owner => execution;
}
