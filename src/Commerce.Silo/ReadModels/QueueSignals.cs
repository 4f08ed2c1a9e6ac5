using System.Collections.Concurrent;
using Commerce.Grains;
using Commerce.Silo.Engine;

namespace Commerce.Silo.ReadModels;

/// <summary>Wakes who watches a store's queue.</summary>
internal sealed class QueueSignals
{
    private readonly ConcurrentDictionary<LocationId, ConcurrentDictionary<Signal, bool>> watchers = [];

    public void Raise(LocationId store)
    {
        foreach (var signal in watchers.GetValueOrDefault(store, []).Keys)
            signal.Set();
    }

    public Signal Watch(LocationId store)
    {
        var signal = new Signal();
        watchers.GetOrAdd(store, _ => [])[signal] = true;
        return signal;
    }

    public void Unwatch(LocationId store, Signal signal) => watchers.GetValueOrDefault(store, []).TryRemove(signal, out _);
}
