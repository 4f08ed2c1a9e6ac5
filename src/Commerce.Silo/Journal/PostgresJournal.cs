using System.Runtime.CompilerServices;
using Commerce.Silo.Journal.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using static Commerce.Silo.Journal.Postgres.PostgresQueries;
using static Commerce.Silo.Journal.Postgres.PostgresRows;

namespace Commerce.Silo.Journal;

/// <summary>The journal of any number of silos, in PostgreSQL.</summary>
public sealed class PostgresJournal : IJournal
{
    private const int PageOfKind = 2_000, PageOfPositions = 50_000;
    private readonly PostgresQueries queries;
    private AppendCall? idle;

    private PostgresJournal(NpgsqlDataSource source)
    {
        Source = source;
        queries = new PostgresQueries(source);
    }

    internal NpgsqlDataSource Source { get; }

    /// <summary>Connects, and makes or migrates the schema.</summary>
    /// <exception cref="NewerSchema">A newer build has migrated the database.</exception>
    /// <exception cref="NotDurable">The server would acknowledge what a crash can take back.</exception>
    public static async Task<PostgresJournal> Open(
        string connectionString, ILogger? logger = null, CancellationToken cancellation = default)
    {
        var source = PostgresSession.CreateSource(connectionString);
        try
        {
            await PostgresMigrations.Run(
                source, "journal", Migration.In("Journal/Postgres"), logger ?? NullLogger.Instance, cancellation);
            return new PostgresJournal(source);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    public async ValueTask<AppendResult> Append(IReadOnlyList<Batch> batches, UnderWay? underWay, CancellationToken cancellation)
    {
        var plan = new AppendPlan(batches);
        if (plan.Clashes.Count > 0)
            return new AppendResult(0, plan.Clashes);

        // One connection is kept for what is done all day: its server process has all that it needs at hand.
        var call = Interlocked.Exchange(ref idle, null) ?? new AppendCall(await Source.OpenConnectionAsync(cancellation));
        try
        {
            call.Fill(plan, underWay);
            var result = await call.Run(plan, cancellation);
            call.Clear();
            call = Interlocked.Exchange(ref idle, call);
            return result;
        }
        finally
        {
            // A call that threw is not used again; of two that ended at once one is enough.
            if (call is not null)
                await call.DisposeAsync();
        }
    }

    public async ValueTask<AppendResult?> FindCommitted(IReadOnlyList<Batch> batches, CancellationToken cancellation)
    {
        var wanted = CommittedEvents.Of(batches);
        var found = await queries.Rows(
            $"select {EventColumns} from journal_committed($1, $2)", Event, cancellation,
            Is(wanted.Select(e => e.Stream).ToArray()), Is(wanted.Select(e => e.Version).ToArray()));
        return CommittedEvents.Match(wanted, found);
    }

    public async ValueTask<IReadOnlyList<StoredEvent>> ReadStream(
        string stream, long afterVersion, int limit, CancellationToken cancellation) => await queries.Rows(
            $"select {EventColumns} from event where stream = $1 and version > $2 order by version limit $3",
            Event, cancellation, Is(stream), Is(afterVersion), Is(limit));

    public async ValueTask<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadBeginnings(
        IReadOnlyList<string> streams, int limit, CancellationToken cancellation)
    {
        var found = await queries.Rows(
            $"""
            select b.* from unnest($1) s (stream), lateral (
                select {EventColumns} from event where stream = s.stream and version > 0 order by version limit $2) b
            """,
            Event, cancellation, Is(streams.Distinct().ToArray()), Is(limit));
        var beginnings = found.ToLookup(e => e.Stream);
        return [.. streams.Select(stream => beginnings[stream].OrderBy(e => e.Version).ToList())];
    }

    public async IAsyncEnumerable<StoredEvent> ReadKind(string kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // By its own index the kind's events are found; put in order, they are read page by page. So no statement takes long,
        // and no connection is held between pages.
        var positions = await PositionsOf(kind, cancellation);
        foreach (var page in positions.Chunk(PageOfKind))
            foreach (var found in await queries.Rows(
                $"select {EventColumns} from event where position = any ($1) order by position", Event, cancellation, Is(page)))
                yield return found;
    }

    public async ValueTask<IReadOnlyList<StoredEvent>> ReadAll(long afterPosition, int limit, CancellationToken cancellation) =>
        await queries.Rows(
            $"select {EventColumns} from event where position > $1 order by position limit $2",
            Event, cancellation, Is(afterPosition), Is(limit));

    public async ValueTask<long> Head(CancellationToken cancellation)
    {
        var rows = await queries.Rows(
            "select position from event order by position desc limit 1", row => row.GetInt64(0), cancellation);
        return rows.Count == 0 ? 0 : rows[0];
    }

    public async ValueTask<IReadOnlyList<long>> Heads(IReadOnlyList<string> streams, CancellationToken cancellation)
    {
        var rows = await queries.Rows(
            "select journal_heads($1)", row => row.GetFieldValue<long[]>(0), cancellation, Is(streams.ToArray()));
        return rows[0];
    }

    public ValueTask<CommandRecord?> FindCommand(string scope, string key, CancellationToken cancellation) => queries.Row(
        "select scope, key, body_hash, stream, version, outcome from command where scope = $1 and key = $2",
        Command, cancellation, Is(scope), Is(key));

    public ValueTask<string?> FindOwner(string scope, string value, CancellationToken cancellation) => queries.Row(
        "select owner from unique_key where scope = $1 and value = $2",
        row => row.GetString(0), cancellation, Is(scope), Is(value));

    public ValueTask<StoredSnapshot?> ReadSnapshot(string stream, CancellationToken cancellation) => queries.Row(
        "select stream, version, at, data from snapshot where stream = $1", Snapshot, cancellation, Is(stream));

    public async ValueTask WriteSnapshot(StoredSnapshot snapshot, CancellationToken cancellation) => await queries.Rows(
        """
        insert into snapshot (stream, version, at, data) values ($1, $2, $3, $4)
        on conflict (stream) do update set version = excluded.version, at = excluded.at, data = excluded.data
        where snapshot.version <= excluded.version
        """,
        row => row.FieldCount, cancellation, Is(snapshot.Stream), Is(snapshot.Version), Is(snapshot.At), Is(snapshot.Data));

    public async ValueTask<IReadOnlyList<OwedRow>> ClaimOwed(
        string silo, DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellation)
    {
        await queries.Rows(TakeOverOf("until <= $1 and silo <> $2"), row => row.FieldCount, cancellation, Is(now), Is(silo));
        var rows = await queries.Rows(
            """
            with due as materialized (
                select id from owed
                where due_at <= $2 and (claimed_until is null or claimed_until <= $2)
                order by due_at limit $4 for update skip locked)
            update owed set claimed_by = $1, claimed_until = $3 from due where owed.id = due.id
            returning owed.id, owed.due_at, owed.attempts, owed.claimed_by, owed.claimed_until
            """,
            Owed, cancellation, Is(silo), Is(now), Is(until), Is(limit));
        return [.. rows.OrderBy(row => row.DueAt).ThenBy(row => row.Id, StringComparer.Ordinal)];
    }

    public async ValueTask TakeOver(string silo, CancellationToken cancellation)
    {
        await queries.Rows(TakeOverOf("silo = $1"), row => row.FieldCount, cancellation, Is(silo));
        await queries.Rows(
            "update owed set claimed_by = null, claimed_until = null where claimed_by = $1",
            row => row.FieldCount, cancellation, Is(silo));
    }

    public async ValueTask<OwedCount> CountOwed(DateTimeOffset now, CancellationToken cancellation)
    {
        const string dueEffect = "due_at <= $1 and id not like '%/due/%'";
        var rows = await queries.Rows(
            $"""
            with way as (select coalesce(sum(cardinality(position)), 0)::bigint n from under_way)
            select count(*) + (select n from way), count(*) filter (where {dueEffect}) + (select n from way),
                min(due_at) filter (where {dueEffect})
            from owed
            """,
            Count, cancellation, Is(now));
        return rows[0];
    }

    private static string TakeOverOf(string silos) =>
        $"""
        with gone as (delete from under_way where {silos} returning position, nth)
        insert into owed (id, due_at, attempts)
        select e.stream || '/' || e.version || '/' || w.nth, e.at, 0
        from gone, unnest(gone.position, gone.nth) w (position, nth) join event e on e.position = w.position
        on conflict (id) do nothing
        """;

    private async ValueTask<List<long>> PositionsOf(string kind, CancellationToken cancellation)
    {
        // What comes in meanwhile is left out, or an event could be seen without one that stands before it.
        var head = await Head(cancellation);
        var positions = new List<long>();
        var (stream, version, more) = (kind + "/", 0L, true);
        while (more)
        {
            var page = await queries.Rows(
                """
                select position, stream, version from event
                where (stream, version) > ($1, $2) and stream < $3 order by stream, version limit $4
                """,
                row => (Position: row.GetInt64(0), Stream: row.GetString(1), Version: row.GetInt64(2)), cancellation,
                Is(stream), Is(version), Is(kind + "0"), Is(PageOfPositions));
            positions.AddRange(page.Select(row => row.Position).Where(position => position <= head));
            more = page.Count == PageOfPositions;
            if (more)
                (_, stream, version) = page[^1];
        }

        positions.Sort();
        return positions;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref idle, null) is { } call)
            await call.DisposeAsync();
        await Source.DisposeAsync();
    }
}
