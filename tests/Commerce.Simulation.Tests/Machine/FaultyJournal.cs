using Commerce.Silo.Journal;

namespace Commerce.Simulation.Tests.Machine;

/// <summary>The journal as one process reaches it: slowly, sometimes not at all, sometimes without hearing the answer.</summary>
internal sealed class FaultyJournal(MemoryJournal journal, Faults faults, TimeProvider time) : IJournal
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    /// <summary>The process is gone: it neither writes nor hears any more.</summary>
    public bool Dead { get; set; }

    public async ValueTask<AppendResult> Append(IReadOnlyList<Batch> batches, UnderWay? underWay, CancellationToken cancellation)
    {
        await Pause();
        if (faults.Happens("appends that failed before the commit", 25))
            throw new IOException("The database is not there.");
        var result = await journal.Append(batches, underWay, cancellation);
        if (result.Committed && faults.Happens("appends whose answer was lost", 25))
            throw new IOException("The connection was cut after the commit.");
        if (!result.Committed)
            faults.Count("conflicts");
        await Pause();
        return result;
    }

    public async ValueTask<AppendResult?> FindCommitted(IReadOnlyList<Batch> batches, CancellationToken cancellation)
    {
        await Pause(mayFail: true);
        return await journal.FindCommitted(batches, cancellation);
    }

    public async ValueTask<IReadOnlyList<StoredEvent>> ReadStream(string stream, long afterVersion, int limit, CancellationToken cancellation)
    {
        await Pause(mayFail: true);
        var found = await journal.ReadStream(stream, afterVersion, limit, cancellation);
        await Pause();
        return found;
    }

    public async ValueTask<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadBeginnings(
        IReadOnlyList<string> streams, int limit, CancellationToken cancellation)
    {
        await Pause(mayFail: true);
        var found = await journal.ReadBeginnings(streams, limit, cancellation);
        await Pause();
        return found;
    }

    public IAsyncEnumerable<StoredEvent> ReadKind(string kind, CancellationToken cancellation) => journal.ReadKind(kind, cancellation);

    public async ValueTask<IReadOnlyList<StoredEvent>> ReadAll(long afterPosition, int limit, CancellationToken cancellation)
    {
        await Pause(mayFail: true);
        return await journal.ReadAll(afterPosition, limit, cancellation);
    }

    public async ValueTask<long> Head(CancellationToken cancellation)
    {
        await Pause();
        return await journal.Head(cancellation);
    }

    public async ValueTask<IReadOnlyList<long>> Heads(IReadOnlyList<string> streams, CancellationToken cancellation)
    {
        await Pause(mayFail: true);
        return await journal.Heads(streams, cancellation);
    }

    public async ValueTask<CommandRecord?> FindCommand(string scope, string key, CancellationToken cancellation)
    {
        await Pause();
        return await journal.FindCommand(scope, key, cancellation);
    }

    public async ValueTask<string?> FindOwner(string scope, string value, CancellationToken cancellation)
    {
        await Pause();
        return await journal.FindOwner(scope, value, cancellation);
    }

    public async ValueTask<StoredSnapshot?> ReadSnapshot(string stream, CancellationToken cancellation)
    {
        await Pause();
        return await journal.ReadSnapshot(stream, cancellation);
    }

    public async ValueTask WriteSnapshot(StoredSnapshot snapshot, CancellationToken cancellation)
    {
        await Pause(mayFail: true);
        await journal.WriteSnapshot(snapshot, cancellation);
    }

    public async ValueTask<IReadOnlyList<OwedRow>> ClaimOwed(
        string silo, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellation)
    {
        await Pause(mayFail: true);
        return await journal.ClaimOwed(silo, now, until, limit, cancellation);
    }

    public async ValueTask TakeOver(string silo, CancellationToken cancellation)
    {
        await Pause();
        await journal.TakeOver(silo, cancellation);
    }

    public async ValueTask<OwedCount> CountOwed(DateTimeOffset now, CancellationToken cancellation)
    {
        await Pause();
        return await journal.CountOwed(now, cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async ValueTask Pause(bool mayFail = false)
    {
        if (faults.Happens("slow answers", 20))
            await Task.Delay(faults.UpTo(3), time);
        else
            await Task.Yield();
        if (Dead)
            await Never;
        if (mayFail && faults.Happens("reads that failed", 150))
            throw new IOException("The database is not there.");
    }
}
