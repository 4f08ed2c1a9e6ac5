namespace Commerce.Silo.Journal;

/// <summary>
/// The one truth: every event in one order, with what was committed beside it. Two implementations (SQLite, PostgreSQL),
/// one conformance suite. Nothing here knows what an event means.
/// </summary>
public interface IJournal : IAsyncDisposable
{
    /// <summary>
    /// Commits all batches in one transaction, or none of them and tells which are in the way. Batches of one stream stand
    /// in order, each expecting the version that the one before it ends with. Throws when the outcome is not known.
    /// </summary>
    /// <param name="underWay">What the silo carries out and has no row for; replaces what it said last. Null: that stands.</param>
    ValueTask<AppendResult> Append(IReadOnlyList<Batch> batches, UnderWay? underWay, CancellationToken cancellation);

    /// <summary>
    /// After an <see cref="Append"/> whose answer was lost: under the append lock, so that nothing is still in flight,
    /// whether exactly these batches are committed. They are committed together or not at all.
    /// </summary>
    ValueTask<AppendResult?> FindCommitted(IReadOnlyList<Batch> batches, CancellationToken cancellation);

    /// <summary>The events of one stream after a version, in order, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<StoredEvent>> ReadStream(string stream, long afterVersion, int limit, CancellationToken cancellation);

    /// <summary>The first events of each of these streams, in order, at most <paramref name="limit"/> of each, by one read.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadBeginnings(
        IReadOnlyList<string> streams, int limit, CancellationToken cancellation);

    /// <summary>
    /// The events of all streams whose key begins with <paramref name="kind"/> and a slash, in position order, up to the head as
    /// it is when the reading begins.
    /// </summary>
    IAsyncEnumerable<StoredEvent> ReadKind(string kind, CancellationToken cancellation);

    /// <summary>The events of all streams after a position, in order, at most <paramref name="limit"/>.</summary>
    ValueTask<IReadOnlyList<StoredEvent>> ReadAll(long afterPosition, int limit, CancellationToken cancellation);

    /// <summary>The last committed position; 0 when the journal is empty.</summary>
    ValueTask<long> Head(CancellationToken cancellation);

    /// <summary>The last version of each stream (0: none), by one read.</summary>
    ValueTask<IReadOnlyList<long>> Heads(IReadOnlyList<string> streams, CancellationToken cancellation);

    ValueTask<CommandRecord?> FindCommand(string scope, string key, CancellationToken cancellation);

    /// <summary>The stream that holds a unique value, if any.</summary>
    ValueTask<string?> FindOwner(string scope, string value, CancellationToken cancellation);

    ValueTask<StoredSnapshot?> ReadSnapshot(string stream, CancellationToken cancellation);

    ValueTask WriteSnapshot(StoredSnapshot snapshot, CancellationToken cancellation);

    /// <summary>
    /// Takes what is due at <paramref name="now"/> and claimed by nobody (or whose claim has run out), at most
    /// <paramref name="limit"/>, and claims it until <paramref name="until"/>. Two silos never get the same row. What was under
    /// way in another silo whose time has run out becomes rows first.
    /// </summary>
    ValueTask<IReadOnlyList<OwedRow>> ClaimOwed(string silo, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellation);

    /// <summary>A silo has ended: what was under way there becomes rows, and what it had claimed is free.</summary>
    ValueTask TakeOver(string silo, CancellationToken cancellation);

    /// <summary>
    /// How much is owed in all, how much of it are effects that are due, and when the oldest row of such was due. What is under way
    /// counts as both.
    /// </summary>
    ValueTask<OwedCount> CountOwed(DateTimeOffset now, CancellationToken cancellation);
}

internal static class PlainAppend
{
    /// <summary>An append by somebody who carries out no effects.</summary>
    public static ValueTask<AppendResult> Append(this IJournal journal, IReadOnlyList<Batch> batches, CancellationToken cancellation) =>
        journal.Append(batches, null, cancellation);
}

/// <summary>What one turn of one grain wants committed.</summary>
/// <param name="Stream">The grain's stream.</param>
/// <param name="ExpectedVersion">The version that the turn was decided on; the stream's head must be exactly this.</param>
/// <param name="Events">In order; the first gets version <paramref name="ExpectedVersion"/> + 1. Empty for a batch that only tidies.</param>
/// <param name="Command">The client's command that this turn answers, if it came with an idempotency key.</param>
/// <param name="Claims">Unique values that are taken or given back.</param>
/// <param name="Owed">Rows to insert; a row with the same id (a grain's one due row) is replaced.</param>
/// <param name="Settled">Ids of owed rows to delete, those from before this turn: what the turn owes under the same id stays.</param>
public sealed record Batch(
    string Stream,
    long ExpectedVersion,
    IReadOnlyList<NewEvent> Events,
    CommandRecord? Command,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<OwedRow> Owed,
    IReadOnlyList<string> Settled);

/// <param name="Kind">The event's stable name.</param>
/// <param name="CommandId">The command that caused it.</param>
/// <param name="Actor">Who asked; an id, never a name.</param>
/// <param name="Data">The event as UTF-8 JSON.</param>
public sealed record NewEvent(string Kind, string CommandId, DateTimeOffset At, string Actor, ReadOnlyMemory<byte> Data);

public sealed record StoredEvent(
    long Position, string Stream, long Version, string Kind, string CommandId, DateTimeOffset At, string Actor, ReadOnlyMemory<byte> Data);

/// <summary>What a client's command came to.</summary>
/// <param name="BodyHash">A keyed hash of the client's input.</param>
/// <param name="Outcome">The answer as JSON.</param>
public sealed record CommandRecord(string Scope, string Key, string BodyHash, string Stream, long Version, string Outcome);

public sealed record Claim(string Scope, string Value, bool GiveBack);

/// <summary>An effect or a due time. It points at the event (<c>stream/version/n</c>) or at the grain (<c>stream/due/microseconds</c>) and copies no data.</summary>
public sealed record OwedRow(string Id, DateTimeOffset DueAt, int Attempts = 0, string? ClaimedBy = null, DateTimeOffset? ClaimedUntil = null);

/// <summary>
/// The effects that a silo carries out right after the commit and has written no rows for. Most are done within milliseconds, and
/// the next append no longer names them; so one small row for each silo takes the place of a row for each effect.
/// </summary>
/// <param name="Turn">Grows with each append of a silo: an append that arrives late does not bring back what an earlier one said.</param>
/// <param name="Until">When the silo has said nothing by then, others take over.</param>
/// <param name="Earlier">Of events committed before.</param>
/// <param name="New">Of this append's own events.</param>
public sealed record UnderWay(
    string Silo, long Turn, DateTimeOffset Until, IReadOnlyList<EffectAt> Earlier, IReadOnlyList<EffectOfNew> New);

/// <summary>The effect that has the id <c>stream/version/n</c>, by its event's position.</summary>
public readonly record struct EffectAt(long Position, int N);

/// <param name="Event">Which of the append's events, from 0.</param>
public readonly record struct EffectOfNew(int Event, int N);

public sealed record OwedCount(long All, long Due, DateTimeOffset? OldestDue);

public sealed record StoredSnapshot(string Stream, long Version, DateTimeOffset At, ReadOnlyMemory<byte> Data);

/// <summary>Either everything was committed, or nothing was and <see cref="Rejections"/> names the batches in the way.</summary>
/// <param name="FirstPosition">
/// The position of the first event; the rest follow without a gap. Without any event, the one that the next will have. 0 when
/// nothing was committed.
/// </param>
public sealed record AppendResult(long FirstPosition, IReadOnlyList<Rejection> Rejections)
{
    public bool Committed => Rejections.Count == 0;
}

/// <summary>
/// Rejections come in the order of the batches. A batch may have several: a retry that was decided on an old state hears of its
/// recorded command first, then of the conflict.
/// </summary>
/// <param name="Index">Which batch.</param>
public abstract record Rejection(int Index)
{
    /// <summary>
    /// The stream's head is not what the batch, or one before it in its stream, was decided on. Also when an earlier batch of the
    /// same append has the same command key or takes the same value: that one is not committed yet, so nobody may be told of
    /// it; decided again, this one meets it committed.
    /// </summary>
    public sealed record Conflict(int Index, long Head) : Rejection(Index);

    /// <summary>A command with this scope and key is recorded already.</summary>
    public sealed record KnownCommand(int Index, CommandRecord Record) : Rejection(Index);

    /// <summary>A unique value belongs to another stream.</summary>
    public sealed record Taken(int Index, string Scope, string Owner) : Rejection(Index);
}
