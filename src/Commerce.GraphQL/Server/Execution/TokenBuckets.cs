namespace Commerce.GraphQL.Server.Execution;

/// <param name="Remaining">Whole tokens that are left.</param>
/// <param name="RetryAfter">When there will be enough; zero where it is granted.</param>
internal readonly record struct Allowance(bool IsGranted, int Remaining, TimeSpan RetryAfter);

/// <summary>Buckets by budget and client, no more than so many: what was not used for longest makes room.</summary>
internal sealed class TokenBuckets(int most, TimeProvider time)
{
    private readonly RecentlyUsed<(string Budget, string Client), Bucket> _buckets = new(most);
    private readonly Lock _gate = new();

    public int Count => _buckets.Count;

    /// <summary>All of <paramref name="amount"/>, or nothing.</summary>
    /// <param name="mayOwe">It is taken in any case; what is missing has to come back before anything is granted again.</param>
    public Allowance Take(string name, Budget budget, string client, int amount, bool mayOwe = false)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (_buckets.Find((name, client)) is not { } bucket)
                _buckets.Add((name, client), bucket = new Bucket { Tokens = budget.Tokens, At = now });
            bucket.Tokens = Math.Min(budget.Tokens, bucket.Tokens + (budget.Tokens * (time.GetElapsedTime(bucket.At, now) / budget.Refill)));
            bucket.At = now;
            var isGranted = mayOwe || bucket.Tokens >= amount;
            if (isGranted) bucket.Tokens -= amount;
            return new Allowance(
                isGranted, (int)Math.Max(0, bucket.Tokens), isGranted ? TimeSpan.Zero : (amount - bucket.Tokens) / budget.Tokens * budget.Refill);
        }
    }

    private sealed class Bucket
    {
        public double Tokens { get; set; }
        public long At { get; set; }
    }
}
