namespace Commerce.GraphQL.Server.Execution;

/// <param name="Remaining">Whole tokens that are left.</param>
/// <param name="RetryAfter">When there will be enough; zero where it is granted.</param>
internal readonly record struct Allowance(bool IsGranted, int Remaining, TimeSpan RetryAfter);

/// <summary>Buckets by budget and client, no more than so many: what was not used for longest makes room.</summary>
internal sealed class TokenBuckets(int most, TimeProvider time)
{
    private readonly Dictionary<(string Budget, string Client), LinkedListNode<Bucket>> _byKey = [];
    private readonly LinkedList<Bucket> _byUse = new();
    private readonly Lock _gate = new();

    public int Count { get { lock (_gate) return _byKey.Count; } }

    /// <summary>All of <paramref name="amount"/>, or nothing.</summary>
    /// <param name="mayOwe">It is taken in any case; what is missing has to come back before anything is granted again.</param>
    public Allowance Take(string name, Budget budget, string client, int amount, bool mayOwe = false)
    {
        lock (_gate)
        {
            var bucket = Find((name, client), budget);
            var now = time.GetTimestamp();
            bucket.Tokens = Math.Min(budget.Tokens, bucket.Tokens + (budget.Tokens * (time.GetElapsedTime(bucket.At, now) / budget.Refill)));
            bucket.At = now;
            var isGranted = mayOwe || bucket.Tokens >= amount;
            if (isGranted) bucket.Tokens -= amount;
            return new Allowance(
                isGranted, (int)Math.Max(0, bucket.Tokens), isGranted ? TimeSpan.Zero : (amount - bucket.Tokens) / budget.Tokens * budget.Refill);
        }
    }

    private Bucket Find((string, string) key, Budget budget)
    {
        if (_byKey.TryGetValue(key, out var node))
        {
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value;
        }
        if (_byKey.Count >= most)
        {
            _byKey.Remove(_byUse.Last!.Value.Key);
            _byUse.RemoveLast();
        }
        var made = new Bucket { Key = key, Tokens = budget.Tokens, At = time.GetTimestamp() };
        _byKey[key] = _byUse.AddFirst(made);
        return made;
    }

    private sealed class Bucket
    {
        public required (string, string) Key { get; init; }
        public double Tokens { get; set; }
        public long At { get; set; }
    }
}
