using Commerce.Silo.Journal;

namespace Commerce.Silo.Engine;

/// <summary>
/// What this silo owes and what it has done of it, between one transaction and the next; every append takes all of it along. An
/// effect is first only named as under way. One that takes longer or fails becomes a row, and a row that is done is deleted.
/// </summary>
internal sealed class Settlements(TimeProvider time, EngineOptions options)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (EffectAt At, DateTimeOffset Since)> underWay = [];
    private HashSet<string> settled = [];
    private Dictionary<string, OwedRow> rows = [];
    private bool isSaid = true, saidNothing = true;
    private long turn;

    /// <summary>The effect is done, or the due row has fired.</summary>
    public void Settle(string owedId)
    {
        lock (gate)
            if (underWay.Remove(owedId))
                isSaid = false;
            else
            {
                settled.Add(owedId);
                rows.Remove(owedId);
            }
    }

    /// <summary>Writes a row, in place of the one with its id. An effect that has a row is no longer under way.</summary>
    public void Write(OwedRow row)
    {
        lock (gate)
        {
            underWay.Remove(row.Id);
            rows[row.Id] = row;
        }
    }

    /// <summary>Whether an append without any turn would write something down.</summary>
    public bool IsUnwritten()
    {
        lock (gate)
            return !isSaid || settled.Count > 0 || rows.Count > 0 || underWay.Values.Any(IsSlow);
    }

    /// <summary>All of it. What a turn itself settles goes with that turn or not at all, so it is none of what may come back.</summary>
    public Tidying Take(IReadOnlyList<PendingTurn> turns)
    {
        lock (gate)
        {
            foreach (var (id, _) in underWay.Where(effect => IsSlow(effect.Value)).ToArray())
            {
                underWay.Remove(id);
                rows[id] = Claimed(id);
            }
            var done = turns.Select(turn => turn.Settles).OfType<string>().ToHashSet();
            List<OwedRow> owed = [.. rows.Values.Where(row => !done.Contains(row.Id))];
            List<string> gone = [.. settled, .. done.Where(id => !underWay.ContainsKey(id))];
            List<EffectAt> earlier = [.. underWay.Where(effect => !done.Contains(effect.Key)).Select(effect => effect.Value.At)];
            var started = Start(turns, options.MaxUnderWay - earlier.Count, owed);

            var isNothing = earlier.Count + started.Count == 0;
            var tidying = new Tidying(
                owed.Count + gone.Count == 0 ? null : new("", 0, [], null, [], owed, gone),
                isNothing && saidNothing ? null : new(options.SiloId, ++turn, Now + options.EffectLease, earlier, started),
                rows.Values, settled);
            (settled, rows, isSaid, saidNothing) = ([], [], true, isNothing);
            return tidying;
        }
    }

    /// <summary>The turns are committed, and their effects begin.</summary>
    /// <param name="position">Of the first event.</param>
    public void Committed(IReadOnlyList<PendingTurn> turns, long position)
    {
        lock (gate)
            foreach (var turn in turns)
            {
                if (turn.Settles is { } done)
                    underWay.Remove(done);
                if (turn.IsUnderWay)
                    foreach (var effect in turn.Effects)
                        underWay[effect.Id] = (new(position + effect.Of.Event, effect.Of.N), Now);
                position += turn.Events.Count;
            }
    }

    /// <summary>Nothing of it was written.</summary>
    public void GiveBack(Tidying tidying)
    {
        lock (gate)
        {
            isSaid = saidNothing = false;
            foreach (var row in tidying.Rows)
                if (!settled.Contains(row.Id))
                    rows.TryAdd(row.Id, row);
            settled.UnionWith(tidying.Settled);
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private bool IsSlow((EffectAt At, DateTimeOffset Since) effect) => Now - effect.Since > options.SlowAfter;

    private OwedRow Claimed(string id) => new(id, Now, 0, options.SiloId, Now + options.EffectLease);

    /// <summary>Names what these turns will owe. What there is no room for gets rows.</summary>
    private List<EffectOfNew> Start(IReadOnlyList<PendingTurn> turns, int room, List<OwedRow> owed)
    {
        var started = new List<EffectOfNew>();
        var first = 0;
        foreach (var turn in turns)
        {
            turn.IsUnderWay = started.Count + turn.Effects.Count <= room;
            foreach (var effect in turn.Effects)
                if (turn.IsUnderWay)
                    started.Add(effect.Of with { Event = first + effect.Of.Event });
                else
                    owed.Add(Claimed(effect.Id));
            first += turn.Events.Count;
        }
        return started;
    }
}
