using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Commerce.Silo.Journal.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Journal;

/// <summary>
/// The journal of one process, in a file. SQLite has no asynchronous calls: a write runs on the caller's thread, one at a time,
/// and ends when it is on the disk.
/// </summary>
public sealed class SqliteJournal : IJournal
{
    private const int PageOfKind = 2_000;
    private readonly JournalLock held;
    private readonly SqliteWriter writer;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ConcurrentBag<SqliteReader> readers = [];
    private readonly string file;
    private long head;
    private volatile bool closed;

    private SqliteJournal(string file, JournalLock held, SqliteWriter writer, long head) =>
        (this.file, this.held, this.writer, this.head) = (file, held, writer, head);

    /// <summary>Opens or makes the file, migrates its schema and looks whether its end is whole.</summary>
    /// <param name="address">Where this process can be reached for administration; a second process is told.</param>
    /// <exception cref="JournalInUse">Another process has the file open.</exception>
    /// <exception cref="NewerSchema">A newer build has migrated the file.</exception>
    /// <exception cref="NotDurable">The file system cannot give the settings that an acknowledgement needs.</exception>
    /// <exception cref="JournalDamaged">The end has gaps.</exception>
    public static SqliteJournal Open(string file, string? address = null, ILogger? logger = null)
    {
        logger ??= NullLogger.Instance;
        var held = JournalLock.Take(file, address);
        try
        {
            var connection = SqliteSession.OpenWriter(file);
            try
            {
                SqliteMigrations.Run(connection, "journal", Migration.In("Journal/Sqlite"), logger);

                // The file is ours alone, so whoever carried out effects is gone: what it owed is due now, not when its time runs out.
                var writer = new SqliteWriter(connection);
                writer.Commit(w => w.TakeOverAll());
                SqliteSession.Run(connection, "update owed set claimed_by = null, claimed_until = null where claimed_by is not null");
                var head = SqliteTail.Check(connection, file);
                if (held.Remembered() is var before && before > head)
                    logger.EndIsLost(file, before, head, before - head);
                held.Remember(head);
                return new SqliteJournal(file, held, writer, head);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public async ValueTask<AppendResult> Append(IReadOnlyList<Batch> batches, UnderWay? underWay, CancellationToken cancellation)
    {
        var plan = new AppendPlan(batches);
        if (plan.Clashes.Count > 0)
            return new AppendResult(0, plan.Clashes);

        return await InTurn(() =>
        {
            var last = head;
            var rejections = writer.Commit(w =>
            {
                var inTheWay = SqliteAppend.Check(w, plan);
                if (inTheWay.Count == 0)
                    last = SqliteAppend.Write(w, plan, last, underWay);
                return inTheWay;
            });
            if (rejections.Count > 0)
                return new AppendResult(0, rejections);

            var first = head + 1;
            Volatile.Write(ref head, last);
            held.Remember(last);
            return new AppendResult(first, []);
        }, cancellation);
    }

    public async ValueTask<AppendResult?> FindCommitted(IReadOnlyList<Batch> batches, CancellationToken cancellation)
    {
        var wanted = CommittedEvents.Of(batches);
        return await InTurn(() => Read(reader => CommittedEvents.Match(wanted, [
            .. wanted.SelectMany(e => reader.Stream(e.Stream, e.Version - 1, 1)).OrderBy(e => e.Position),
        ])), cancellation);
    }

    public ValueTask<IReadOnlyList<StoredEvent>> ReadStream(
        string stream, long afterVersion, int limit, CancellationToken cancellation) =>
        new(Read(reader => reader.Stream(stream, afterVersion, limit)));

    public ValueTask<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadBeginnings(
        IReadOnlyList<string> streams, int limit, CancellationToken cancellation) =>
        new(Read(reader => streams.Select(stream => reader.Stream(stream, 0, limit)).ToList()));

    public async IAsyncEnumerable<StoredEvent> ReadKind(string kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // What comes in meanwhile is left out; no reader is held between pages, so that the log can be copied and cut.
        var positions = Read(reader => reader.PositionsOf(kind, Volatile.Read(ref head)));
        positions.Sort();
        foreach (var page in positions.Chunk(PageOfKind))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var found in Read(reader => page.Select(reader.At).ToList()))
                yield return found!;
        }
    }

    public ValueTask<IReadOnlyList<StoredEvent>> ReadAll(long afterPosition, int limit, CancellationToken cancellation) =>
        new(Read(reader => reader.All(afterPosition, limit)));

    public ValueTask<long> Head(CancellationToken cancellation) => new(Volatile.Read(ref head));

    public ValueTask<IReadOnlyList<long>> Heads(IReadOnlyList<string> streams, CancellationToken cancellation) =>
        new(Read(reader => streams.Select(reader.HeadOf).ToList()));

    public ValueTask<CommandRecord?> FindCommand(string scope, string key, CancellationToken cancellation) =>
        new(Read(reader => reader.FindCommand(scope, key)));

    public ValueTask<string?> FindOwner(string scope, string value, CancellationToken cancellation) =>
        new(Read(reader => reader.Owner(scope, value)));

    public ValueTask<StoredSnapshot?> ReadSnapshot(string stream, CancellationToken cancellation) =>
        new(Read(reader => reader.ReadSnapshot(stream)));

    public async ValueTask WriteSnapshot(StoredSnapshot snapshot, CancellationToken cancellation) =>
        await Write(w => w.Write(snapshot), cancellation);

    public async ValueTask<IReadOnlyList<OwedRow>> ClaimOwed(
        string silo, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellation)
    {
        var rows = await Write(w => w.Claim(silo, now, until, limit), cancellation);
        return [.. rows.OrderBy(row => row.DueAt).ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    public async ValueTask TakeOver(string silo, CancellationToken cancellation) =>
        await Write(w => w.TakeOver(silo), cancellation);

    public ValueTask<OwedCount> CountOwed(DateTimeOffset now, CancellationToken cancellation) =>
        new(Read(reader => reader.CountOwed(now)));

    public async ValueTask DisposeAsync()
    {
        if (!closed)
            await InTurn(Close, CancellationToken.None);
    }

    private bool Close()
    {
        closed = true;
        while (readers.TryTake(out var reader))
            reader.Dispose();
        writer.Dispose();
        held.Dispose();
        return closed;
    }

    private ValueTask<T> Write<T>(Func<SqliteWriter, T> work, CancellationToken cancellation) =>
        InTurn(() => writer.Commit(work), cancellation);

    private async ValueTask<T> InTurn<T>(Func<T> work, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return work();
        }
        finally
        {
            turn.Release();
        }
    }

    private T Read<T>(Func<SqliteReader, T> work)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (!readers.TryTake(out var reader))
            reader = new SqliteReader(file);
        try
        {
            return work(reader);
        }
        finally
        {
            readers.Add(reader);
        }
    }
}
