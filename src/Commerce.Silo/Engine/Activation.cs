using Commerce.Grains;
using Commerce.Silo.Journal;

namespace Commerce.Silo.Engine;

/// <summary>
/// One grain in memory. Turns are decided on <c>ahead</c>, one at a time, without waiting for the disk; readers see
/// <c>committed</c>. When an append fails, the epoch ends: whatever was decided since is thrown away and decided again.
/// </summary>
internal sealed class Activation(GrainId id, GrainKind kind, EngineParts parts)
{
    private const int PageSize = 1_000;
    private const int BusyAge = 100;

    private readonly Lock turns = new();
    private readonly List<PendingTurn> pending = [];
    private readonly List<Signal> watchers = [];
    private readonly string stream = id.ToString();
    private StateAt committed = new(kind.Empty, 0, default, 0);
    private StateAt ahead = new(kind.Empty, 0, default, 0);
    private DateTimeOffset? due;
    private long snapshotVersion;
    private Task? loading;
    private long known;
    private bool fresh;
    private bool assumed;
    private int epoch;

    public GrainId Id => id;

    public DateTimeOffset LastUsed { get; private set; }

    public bool IsIdle { get { lock (turns) return pending.Count == 0 && watchers.Count == 0 && loading is null; } }

    public StateAt Committed { get { lock (turns) return committed; } }

    /// <summary>Loads the grain, or what others wrote to it since.</summary>
    /// <param name="beginning">What was read already, together with others'; counts only if nothing has happened here since.</param>
    public ValueTask Ready(CancellationToken cancellation, Beginning? beginning = null)
    {
        LastUsed = parts.Time.GetUtcNow();
        lock (turns)
        {
            if (fresh && !IsGuess)
                return ValueTask.CompletedTask;
            // The append is finding out whether the grain is really new: nobody reads a guess.
            if (fresh && pending.Count > 0)
                return new(Found(pending[^1], cancellation));
            fresh = assumed = false;
            loading ??= Load(beginning);
            return new(loading.WaitAsync(cancellation));
        }
    }

    /// <summary>Where this grain stands while nothing of it was ever read; null for one that was, or that is being read.</summary>
    public UnreadAt? Unread()
    {
        LastUsed = parts.Time.GetUtcNow();
        lock (turns)
            return fresh || loading is not null || committed.Version > 0 ? null : new(epoch, known);
    }

    /// <summary>Takes a grain that was never loaded to be new. The append finds out if it is not.</summary>
    public bool AssumeNew()
    {
        lock (turns)
        {
            if (fresh)
                return true;
            if (loading is not null || committed.Version > 0 || known > 0 || epoch > 0)
                return false;
            LastUsed = parts.Time.GetUtcNow();
            return fresh = assumed = true;
        }
    }

    /// <summary>Another silo wrote to this grain up to <paramref name="version"/>.</summary>
    public void WrittenElsewhere(long version)
    {
        lock (turns)
        {
            // With turns in flight the append itself will find the conflict.
            if (committed.Version >= version || pending.Count > 0)
                return;
            known = Math.Max(known, version);
            fresh = false;
            foreach (var watcher in watchers)
                watcher.Set();
        }
    }

    /// <summary>Decides one command. Gives the turn that waits for the disk, or only an answer and what it rests on.</summary>
    public (Answer Answer, PendingTurn? Turn, PendingTurn? RestsOn) Decide(ICommand command, string commandId, Caller caller, string? settles)
    {
        lock (turns)
        {
            if (!fresh)
                return (null!, null, null);
            var now = Later(parts.Now(), ahead.At);
            // The row that fired goes; what the grain owes the clock from now on needs a row of its own.
            if (command is LookAtTheClock && due <= now)
                due = null;
            var decision = kind.Decide(ahead.State, command, new(id, commandId, now, caller.Actor));
            // Nothing would be appended, so nothing would find out whether the grain is really new.
            if (decision.Events.IsEmpty && IsGuess)
            {
                fresh = assumed = false;
                known = 1;
                return (null!, null, null);
            }
            if (decision.Events.IsEmpty)
                return (decision.Answer, null, pending.Count > 0 ? pending[^1] : null);
            var turn = Prepare(decision, commandId, caller, now, settles);
            pending.Add(turn);
            ahead = turn.After;
            // Inside the lock, so that the appender sees this stream's turns in the order of their versions.
            parts.Appender.Enqueue(turn);
            return (decision.Answer, turn, turn);
        }
    }

    /// <summary>When the grain wants to look at the clock next, as of what is committed.</summary>
    public DateTimeOffset? Deadline { get { lock (turns) return kind.Deadline(committed.State); } }

    public void Commit(PendingTurn turn, long position)
    {
        lock (turns)
        {
            committed = turn.After = turn.After with { Position = position };
            if (ahead.Version == committed.Version)
                ahead = committed;
            pending.Remove(turn);
            foreach (var watcher in watchers)
                watcher.Set();
            // The longer the stream, the rarer: what a snapshot costs grows with a busy grain, what it saves does not.
            if (committed.Version - snapshotVersion >= Math.Max(parts.Options.SnapshotEvery, snapshotVersion / 16))
            {
                snapshotVersion = committed.Version;
                parts.Snapshots.Take(stream, kind, committed);
            }
        }
    }

    /// <summary>The guilty turn is told its result; every other turn of the epoch is thrown away.</summary>
    public void EndEpoch(PendingTurn guilty, TurnResult result, bool reload)
    {
        List<PendingTurn> lost;
        lock (turns)
        {
            if (guilty.Epoch != epoch)
                return;
            epoch++;
            lost = [.. pending];
            pending.Clear();
            ahead = committed;
            due = kind.Deadline(committed.State);
            fresh = fresh && !reload;
        }
        guilty.Complete(result);
        foreach (var turn in lost)
            turn.Complete(TurnResult.Discarded.Instance);
    }

    public bool IsLost(PendingTurn turn) { lock (turns) return turn.Epoch != epoch; }

    public Signal Watch()
    {
        lock (turns)
        {
            var signal = new Signal();
            watchers.Add(signal);
            return signal;
        }
    }

    public void Unwatch(Signal signal) { lock (turns) watchers.Remove(signal); }

    private PendingTurn Prepare(Decision decision, string commandId, Caller caller, DateTimeOffset now, string? settles)
    {
        var state = ahead.State;
        var version = ahead.Version;
        var events = new NewEvent[decision.Events.Length];
        List<Claim>? claims = null;
        List<OwedEffect>? effects = null;
        for (var i = 0; i < events.Length; i++)
        {
            var happened = decision.Events[i];
            var (name, data) = parts.Kinds.Write(happened);
            events[i] = new(name, commandId, now, caller.Actor, data);
            state = kind.Apply(state, happened);
            version++;
            var n = 0;
            foreach (var effect in kind.Effects(state, happened, id))
                (effects ??= []).Add(new($"{stream}/{version}/{n}", id, effect, new(i, n++)));
            foreach (var claim in kind.Claims(happened))
                (claims ??= []).Add(new(claim.Scope, claim.Value, claim.GiveBack));
        }
        var command = caller.Key is { } key
            ? new CommandRecord(key.Scope, key.Key, key.BodyHash, stream, version, MessageJson.Write(decision.Answer))
            : null;
        var (owed, settled) = DueRows(state);
        var batch = new Batch(stream, ahead.Version, events, command, claims ?? [], owed, settled);
        return new(this, epoch, batch, new(state, version, now, 0), decision.Answer, effects ?? [], decision.Events, settles);
    }

    private (IReadOnlyList<OwedRow> Owed, IReadOnlyList<string> Settled) DueRows(object state)
    {
        var deadline = kind.Deadline(state);
        // A due row that is too early only makes the grain look at the clock; so it is rewritten only when it is too late. Where
        // there is nothing to look for, it goes, unless the grain is a busy one, which will soon want one again.
        if (due == deadline || due <= deadline || deadline is null && ahead.Version > BusyAge)
            return ([], []);
        IReadOnlyList<string> settled = due is { } before ? [Due.RowOf(stream, before)] : [];
        IReadOnlyList<OwedRow> owed = deadline is { } next ? [new(Due.RowOf(stream, next), next)] : [];
        due = deadline;
        return (owed, settled);
    }

    private async Task Load(Beginning? given)
    {
        // Never on the caller's stack: it holds the lock, and must see this task before it ends.
        await Task.Yield();
        try
        {
            var (at, heard, read) = Start(given);
            var isAll = false;
            if (at.Version == 0)
                (at, isAll) = await LoadBeginning(at, read);
            var firstVersion = isAll ? 0 : at.Version;
            for (var more = !isAll; more;)
            {
                var events = await parts.Journal.ReadStream(stream, at.Version, PageSize, CancellationToken.None);
                foreach (var stored in events)
                    at = Replay(at, stored);
                more = events.Count == PageSize;
            }
            if (at.Version > 0 && at.Position == 0)
                at = at with { Position = (await parts.Journal.ReadStream(stream, at.Version - 1, 1, CancellationToken.None))[0].Position };
            lock (turns)
            {
                committed = ahead = at;
                snapshotVersion = Math.Max(snapshotVersion, firstVersion);
                due = kind.Deadline(at.State);
                // What was heard of while this was read may need another look; what was heard before is in, or never was.
                assumed = false;
                fresh = known == heard || at.Version >= known;
            }
        }
        finally
        {
            lock (turns)
                loading = null;
        }
    }

    private bool IsGuess => assumed && committed.Version == 0;

    private async Task Found(PendingTurn turn, CancellationToken cancellation)
    {
        await turn.Heard().WaitAsync(cancellation);
        await Ready(cancellation);
    }

    /// <summary>
    /// Most grains are young and have no snapshot: all of them is read at once. An older one begins at its snapshot.
    /// </summary>
    private async Task<(StateAt At, bool IsAll)> LoadBeginning(StateAt none, IReadOnlyList<StoredEvent>? read)
    {
        var young = parts.YoungAge;
        var events = read ?? await parts.Journal.ReadStream(stream, 0, young, CancellationToken.None);
        return events.Count < young
            ? (events.Aggregate(none, Replay), true)
            : (await parts.Snapshots.Read(stream, kind) ?? none, false);
    }

    private (StateAt At, long Heard, IReadOnlyList<StoredEvent>? Read) Start(Beginning? given)
    {
        lock (turns)
            return (committed, known, given is { } read && read.At == new UnreadAt(epoch, known) ? read.Events : null);
    }

    private StateAt Replay(StateAt before, StoredEvent stored)
    {
        if (stored.Version != before.Version + 1)
            throw new InvalidDataException($"{stream} has a gap before version {stored.Version}.");
        var happened = parts.Kinds.Read(kind.Name, stored.Kind, stored.Data.Span)
            ?? throw new InvalidDataException($"{stream}: this build does not know the event '{stored.Kind}' at version {stored.Version}.");
        return new(kind.Apply(before.State, happened), stored.Version, stored.At, stored.Position);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
