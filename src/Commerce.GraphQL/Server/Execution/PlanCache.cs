namespace Commerce.GraphQL.Server.Execution;

/// <summary>The operations used last, by document and operation name. What was not used for longest makes room.</summary>
internal sealed class PlanCache(int capacity, int maxCharacters)
{
    private readonly Dictionary<(string, string?), LinkedListNode<Entry>> _byKey = [];
    private readonly LinkedList<Entry> _byUse = new();
    private readonly Lock _gate = new();
    private int _characters;

    public PreparedOperation? Find(string document, string? operationName)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue((document, operationName), out var node)) return null;
            if (!ReferenceEquals(_byUse.First, node))
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }
            return node.Value.Operation;
        }
    }

    public void Add(string document, string? operationName, PreparedOperation operation)
    {
        lock (_gate)
        {
            var key = (document, operationName);
            if (document.Length > maxCharacters || _byKey.ContainsKey(key)) return;
            _characters += document.Length;
            while ((_byKey.Count >= capacity || _characters > maxCharacters) && _byUse.Last is { } oldest)
            {
                _byUse.RemoveLast();
                _byKey.Remove(oldest.Value.Key);
                _characters -= oldest.Value.Key.Item1.Length;
            }
            _byKey[key] = _byUse.AddFirst(new Entry(key, operation));
        }
    }

    private sealed record Entry((string, string?) Key, PreparedOperation Operation);
}
