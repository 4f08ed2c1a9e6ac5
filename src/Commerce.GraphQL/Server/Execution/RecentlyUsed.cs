namespace Commerce.GraphQL.Server.Execution;

/// <summary>What was used last, so many and so heavy altogether. What was not used for longest makes room.</summary>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity, int maxWeight = int.MaxValue)
    where TKey : notnull
    where TValue : class
{
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _byKey = [];
    private readonly LinkedList<Entry> _byUse = new();
    private readonly Lock _gate = new();
    private int _weight;

    public int Count { get { lock (_gate) return _byKey.Count; } }

    public TValue? Find(TKey key)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out var node)) return null;
            if (!ReferenceEquals(_byUse.First, node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }
            return node.Value.Value;
        }
    }

    /// <summary>What is there already stays, and what alone is too heavy is not kept.</summary>
    public void Add(TKey key, TValue value, int weight = 0)
    {
        lock (_gate)
        {
            if (weight > maxWeight || _byKey.ContainsKey(key)) return;
            _weight += weight;
            while ((_byKey.Count >= capacity || _weight > maxWeight) && _byUse.Last is { } oldest)
            {
                _byUse.RemoveLast();
                _byKey.Remove(oldest.Value.Key);
                _weight -= oldest.Value.Weight;
            }
            _byKey[key] = _byUse.AddFirst(new Entry(key, value, weight));
        }
    }

    private sealed record Entry(TKey Key, TValue Value, int Weight);
}
