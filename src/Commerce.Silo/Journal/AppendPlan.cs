namespace Commerce.Silo.Journal;

/// <summary>
/// What one append comes to as a whole, worked out before any database is asked: each stream once, a value taken and given
/// back only as its last word, an owed row only as what is left of it. Both journals write exactly this.
/// </summary>
internal sealed class AppendPlan
{
    private static readonly Dictionary<string, OwedRow?> Nothing = [];
    private readonly Dictionary<string, int> chainOf = [];
    private Dictionary<(string Scope, string Value, string Stream), (int Batch, bool GiveBack)>? claims;
    private Dictionary<(string Scope, string Value), string>? takers;
    private HashSet<(string Scope, string Key)>? keys;
    private Dictionary<string, OwedRow?>? owed;

    public AppendPlan(IReadOnlyList<Batch> batches)
    {
        Batches = batches;
        chainOf.EnsureCapacity(batches.Count);
        for (var index = 0; index < batches.Count; index++)
            Add(index, batches[index]);
    }

    public IReadOnlyList<Batch> Batches { get; }

    /// <summary>Every stream once.</summary>
    public List<Chain> Chains { get; } = [];

    public List<(int Batch, CommandRecord Record)> Commands { get; } = [];

    /// <summary>
    /// Batches that cannot stand beside an earlier one of the same append. A conflict, so that they are decided again: what is in
    /// their way is not committed yet, and nobody may hear of it before it is.
    /// </summary>
    public List<Rejection> Clashes { get; } = [];

    public IEnumerable<PlannedClaim> Claims => claims is null ? [] : claims.Select(claim =>
        new PlannedClaim(claim.Value.Batch, claim.Key.Scope, claim.Key.Value, claim.Key.Stream, claim.Value.GiveBack));

    /// <summary>By id: what to write, or null for what to delete.</summary>
    public IReadOnlyDictionary<string, OwedRow?> Owed => owed ?? Nothing;

    /// <summary>Names every batch of a stream whose head is not as expected: those that follow the first were decided on it.</summary>
    public IEnumerable<Rejection> Conflicts(string stream, long head)
    {
        for (var index = 0; index < Batches.Count; index++)
            if (Batches[index].Stream == stream)
                yield return new Rejection.Conflict(index, head);
    }

    private void Add(int index, Batch batch)
    {
        var clash = Chained(batch) is { } head ? new Rejection.Conflict(index, head) : null;
        if (batch.Command is { } command)
        {
            Commands.Add((index, command));
            if (!(keys ??= []).Add((command.Scope, command.Key)))
                clash ??= new Rejection.Conflict(index, batch.ExpectedVersion);
        }

        foreach (var claim in batch.Claims)
            if (!Claimed(index, batch.Stream, claim))
                clash ??= new Rejection.Conflict(index, batch.ExpectedVersion);

        // What is settled was there before this turn; what the turn owes comes after, be it under the same id.
        foreach (var id in batch.Settled)
            (owed ??= [])[id] = null;
        foreach (var row in batch.Owed)
            (owed ??= [])[row.Id] = row;

        if (clash is not null)
            Clashes.Add(clash);
    }

    private long? Chained(Batch batch)
    {
        if (!chainOf.TryGetValue(batch.Stream, out var chain))
        {
            chainOf.Add(batch.Stream, Chains.Count);
            Chains.Add(new Chain(batch.Stream, batch.ExpectedVersion, batch.ExpectedVersion + batch.Events.Count));
            return null;
        }

        var before = Chains[chain];
        if (before.Next != batch.ExpectedVersion)
            return before.Next;

        Chains[chain] = before with { Next = before.Next + batch.Events.Count };
        return null;
    }

    private bool Claimed(int index, string stream, Claim claim)
    {
        (claims ??= [])[(claim.Scope, claim.Value, stream)] = (index, claim.GiveBack);
        takers ??= [];
        var value = (claim.Scope, claim.Value);
        if (takers.TryGetValue(value, out var taker) && taker != stream)
            return claim.GiveBack;

        if (claim.GiveBack)
            takers.Remove(value);
        else
            takers[value] = stream;
        return true;
    }
}

/// <param name="Expected">The version that the stream's first batch was decided on.</param>
/// <param name="Next">The version that its last batch ends with.</param>
internal readonly record struct Chain(string Stream, long Expected, long Next);

internal readonly record struct PlannedClaim(int Batch, string Scope, string Value, string Stream, bool GiveBack);
