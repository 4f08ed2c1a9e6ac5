namespace Commerce.GraphQL.Server.Execution;

internal sealed partial class OperationRun
{
    private Dictionary<object, LoaderQueue>? _loaders;

    /// <summary>May be called from any thread, since a resolver goes on wherever its own waiting ended.</summary>
    public LoaderQueue<TKey, TValue> QueueOf<TKey, TValue>(DataLoader<TKey, TValue> loader)
        where TKey : notnull
    {
        lock (_gate)
        {
            _loaders ??= new(ReferenceEqualityComparer.Instance);
            if (_loaders.TryGetValue(loader, out var queue)) return (LoaderQueue<TKey, TValue>)queue;
            var made = new LoaderQueue<TKey, TValue>(this, loader);
            _loaders.Add(loader, made);
            return made;
        }
    }

    public Lock Gate => _gate;

    /// <summary>A key was asked for; the loop may have gone to sleep already.</summary>
    public void WakeUp()
    {
        TaskCompletionSource? wakeUp;
        lock (_gate)
        {
            wakeUp = _wakeUp;
            _wakeUp = null;
        }
        wakeUp?.TrySetResult();
    }

    private bool HasLoadersToDispatch()
    {
        if (_loaders is null) return false;
        foreach (var queue in _loaders.Values)
            if (queue.HasPending) return true;
        return false;
    }

    private bool DispatchLoaders()
    {
        List<LoaderQueue>? full = null;
        lock (_gate)
        {
            if (_loaders is null) return false;
            foreach (var queue in _loaders.Values)
                if (queue.HasPending) (full ??= []).Add(queue);
        }
        if (full is null) return false;
        foreach (var queue in full) queue.Dispatch();
        return true;
    }

    /// <summary>After each mutation: what was loaded before it may have changed.</summary>
    private void ForgetLoaded()
    {
        lock (_gate) _loaders?.Clear();
    }
}
