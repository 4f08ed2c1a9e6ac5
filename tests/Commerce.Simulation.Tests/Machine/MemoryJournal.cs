using System.Runtime.CompilerServices;
using Commerce.Auditor;
using Commerce.Silo.Journal;

namespace Commerce.Simulation.Tests.Machine;

/// <summary>A journal in memory that survives the processes that write to it. It passes the conformance suite of the real ones.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly Dictionary<string, List<StoredEvent>> streams = [];
    private readonly Dictionary<string, StoredSnapshot> snapshots = [];

    // For the suite, which comes on many threads; the simulator has one.
    private readonly Lock gate = new();

    public List<StoredEvent> Events { get; } = [];
    public Dictionary<(string Scope, string Key), CommandRecord> Commands { get; } = [];
    public Dictionary<(string Scope, string Value), string> Unique { get; } = [];
    public Dictionary<string, OwedRow> Owed { get; } = [];

    /// <summary>By silo.</summary>
    public Dictionary<string, (long Turn, DateTimeOffset Until, EffectAt[] Effects)> UnderWay { get; } = [];

    public ValueTask<AppendResult> Append(IReadOnlyList<Batch> batches, UnderWay? underWay, CancellationToken cancellation)
    {
        using var turn = gate.EnterScope();
        var plan = new AppendPlan(batches);
        var rejections = plan.Clashes.Count > 0 ? plan.Clashes : InTheWay(plan);
        if (rejections.Count > 0)
            return new(new AppendResult(0, rejections));
        var first = Events.Count + 1;
        Write(plan);
        if (underWay is not null && !(UnderWay.GetValueOrDefault(underWay.Silo).Turn >= underWay.Turn))
            UnderWay[underWay.Silo] = (underWay.Turn, underWay.Until,
                [.. underWay.Earlier, .. underWay.New.Select(made => new EffectAt(first + made.Event, made.N))]);
        return new(new AppendResult(first, []));
    }

    /// <summary>The rows, and what is under way as the rows it would become.</summary>
    public IEnumerable<OwedEntry> AllOwed() =>
    [
        .. Owed.Values.Select(row => new OwedEntry(row.Id, row.DueAt, row.Attempts, row.ClaimedUntil)),
        .. UnderWay.Values.SelectMany(said => said.Effects.Select(effect => (said.Until, effect.N, Of: Events[(int)effect.Position - 1])))
            .Select(way => new OwedEntry($"{way.Of.Stream}/{way.Of.Version}/{way.N}", way.Of.At, 0, way.Until)),
    ];

    public ValueTask<AppendResult?> FindCommitted(IReadOnlyList<Batch> batches, CancellationToken cancellation)
    {
        var wanted = CommittedEvents.Of(batches);
        return new(CommittedEvents.Match(wanted, [
            .. wanted.SelectMany(e => Stream(e.Stream).Where(found => found.Version == e.Version)).OrderBy(e => e.Position),
        ]));
    }

    public ValueTask<IReadOnlyList<StoredEvent>> ReadStream(string stream, long afterVersion, int limit, CancellationToken cancellation) =>
        new([.. Stream(stream).Skip((int)afterVersion).Take(limit)]);

    public ValueTask<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadBeginnings(
        IReadOnlyList<string> asked, int limit, CancellationToken cancellation) =>
        new([.. asked.Select(stream => Stream(stream).Take(limit).ToArray())]);

    public async IAsyncEnumerable<StoredEvent> ReadKind(string kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await ValueTask.CompletedTask;
        foreach (var e in Events.Where(e => e.Stream.StartsWith(kind + "/", StringComparison.Ordinal)).ToArray())
            yield return e;
    }

    public ValueTask<IReadOnlyList<StoredEvent>> ReadAll(long afterPosition, int limit, CancellationToken cancellation) =>
        new([.. Events.Skip((int)afterPosition).Take(limit)]);

    public ValueTask<long> Head(CancellationToken cancellation) => new(Events.Count);

    public ValueTask<IReadOnlyList<long>> Heads(IReadOnlyList<string> asked, CancellationToken cancellation)
    {
        using var turn = gate.EnterScope();
        return new([.. asked.Select(stream => (long)Stream(stream).Count)]);
    }

    public ValueTask<CommandRecord?> FindCommand(string scope, string key, CancellationToken cancellation) =>
        new(Commands.GetValueOrDefault((scope, key)));

    public ValueTask<string?> FindOwner(string scope, string value, CancellationToken cancellation) => new(Unique.GetValueOrDefault((scope, value)));

    public ValueTask<StoredSnapshot?> ReadSnapshot(string stream, CancellationToken cancellation) => new(snapshots.GetValueOrDefault(stream));

    public ValueTask WriteSnapshot(StoredSnapshot snapshot, CancellationToken cancellation)
    {
        if (!snapshots.TryGetValue(snapshot.Stream, out var before) || before.Version <= snapshot.Version)
            snapshots[snapshot.Stream] = snapshot with { Data = snapshot.Data.ToArray() };
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<OwedRow>> ClaimOwed(
        string silo, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellation)
    {
        using var turn = gate.EnterScope();
        foreach (var (other, said) in UnderWay.Where(said => said.Key != silo && said.Value.Until <= now).ToArray())
            BecomeRows(other, said.Effects);
        var due = Owed.Values.Where(row => row.DueAt <= now && !(row.ClaimedUntil > now))
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id, StringComparer.Ordinal).Take(limit).ToArray();
        for (var i = 0; i < due.Length; i++)
            Owed[due[i].Id] = due[i] = due[i] with { ClaimedBy = silo, ClaimedUntil = until };
        return new(due);
    }

    public ValueTask TakeOver(string silo, CancellationToken cancellation)
    {
        using var turn = gate.EnterScope();
        if (UnderWay.TryGetValue(silo, out var said))
            BecomeRows(silo, said.Effects);
        foreach (var row in Owed.Values.Where(row => row.ClaimedBy == silo).ToArray())
            Owed[row.Id] = row with { ClaimedBy = null, ClaimedUntil = null };
        return ValueTask.CompletedTask;
    }

    public ValueTask<OwedCount> CountOwed(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = Owed.Values.Where(row => row.DueAt <= now && !row.Id.Contains("/due/", StringComparison.Ordinal)).ToArray();
        var way = UnderWay.Values.Sum(said => said.Effects.Length);
        return new(new OwedCount(Owed.Count + way, due.Length + way, due.Length == 0 ? null : due.Min(row => row.DueAt)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private List<StoredEvent> Stream(string stream) => streams.GetValueOrDefault(stream) ?? [];

    private void BecomeRows(string silo, EffectAt[] effects)
    {
        UnderWay.Remove(silo);
        foreach (var (position, n) in effects)
            if (Events[(int)position - 1] is var e)
                Owed.TryAdd($"{e.Stream}/{e.Version}/{n}", new($"{e.Stream}/{e.Version}/{n}", e.At));
    }

    private List<Rejection> InTheWay(AppendPlan plan)
    {
        var found = new List<Rejection>();
        foreach (var (batch, command) in plan.Commands)
            if (Commands.TryGetValue((command.Scope, command.Key), out var known))
                found.Add(new Rejection.KnownCommand(batch, known));
        foreach (var claim in plan.Claims)
            if (!claim.GiveBack && Unique.TryGetValue((claim.Scope, claim.Value), out var owner) && owner != claim.Stream)
                found.Add(new Rejection.Taken(claim.Batch, claim.Scope, owner));
        foreach (var chain in plan.Chains)
            if (Stream(chain.Stream).Count is var head && head != chain.Expected)
                found.AddRange(plan.Conflicts(chain.Stream, head));
        return [.. found.OrderBy(rejection => rejection.Index)];
    }

    private void Write(AppendPlan plan)
    {
        foreach (var batch in plan.Batches)
            foreach (var made in batch.Events)
                Write(batch.Stream, made);
        foreach (var (_, command) in plan.Commands)
            Commands.Add((command.Scope, command.Key), command);
        foreach (var claim in plan.Claims.OrderByDescending(claim => claim.GiveBack))
            if (!claim.GiveBack)
                Unique[(claim.Scope, claim.Value)] = claim.Stream;
            else if (Unique.GetValueOrDefault((claim.Scope, claim.Value)) == claim.Stream)
                Unique.Remove((claim.Scope, claim.Value));
        foreach (var (id, row) in plan.Owed)
            if (row is null)
                Owed.Remove(id);
            else
                Owed[id] = row;
    }

    private void Write(string stream, NewEvent made)
    {
        if (!streams.TryGetValue(stream, out var events))
            streams[stream] = events = [];
        var at = made.At.ToUniversalTime();
        var stored = new StoredEvent(
            Events.Count + 1, stream, events.Count + 1, made.Kind, made.CommandId, at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)),
            made.Actor, made.Data.ToArray());
        Events.Add(stored);
        events.Add(stored);
    }
}
