using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Commerce.Silo.Journal.Sqlite;

/// <summary>The one connection that writes, with its statements. Used by one caller at a time.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly List<Statement> all = [];
    private readonly Statement begin, commit, rollback;
    private readonly Statement headOf, insertEvent, findCommand, insertCommand;
    private readonly Statement findOwner, take, giveBack, owe, settle, claim, writeSnapshot;
    private readonly Statement say, becomeRows, forget, free;

    public SqliteWriter(SqliteConnection connection)
    {
        this.connection = connection;
        (begin, commit, rollback) = (On("begin immediate"), On("commit"), On("rollback"));
        headOf = On("select version from event where stream = ? order by version desc limit 1");
        insertEvent = On(
            $"insert into event ({SqliteRows.EventColumns}) values (?, ?, ?, ?, ?, ?, ?, ?)");
        findCommand = On(
            "select scope, key, body_hash, stream, version, outcome from command where scope = ? and key = ?");
        insertCommand = On("insert into command (scope, key, body_hash, stream, version, outcome) values (?, ?, ?, ?, ?, ?)");
        findOwner = On("select owner from unique_key where scope = ? and value = ?");
        take = On("insert or ignore into unique_key (scope, value, owner) values (?, ?, ?)");
        giveBack = On("delete from unique_key where scope = ? and value = ? and owner = ?");
        owe = On("insert or replace into owed (id, due_at, attempts, claimed_by, claimed_until) values (?, ?, ?, ?, ?)");
        settle = On("delete from owed where id = ?");
        claim = On(
            """
            update owed set claimed_by = ?1, claimed_until = ?3
            where id in (
                select id from owed where due_at <= ?2 and (claimed_until is null or claimed_until <= ?2) order by due_at limit ?4)
            returning id, due_at, attempts, claimed_by, claimed_until
            """);
        say = On(
            """
            insert into under_way (silo, turn, until, effects) values (?, ?, ?, ?)
            on conflict (silo) do update set turn = excluded.turn, until = excluded.until, effects = excluded.effects
            where under_way.turn < excluded.turn
            """);
        const string ended = "where silo = ?1 or silo <> ?2 and until <= ?3";
        becomeRows = On(
            $"""
            insert or ignore into owed (id, due_at, attempts)
            select e.stream || '/' || e.version || '/' || (w.value ->> 1), e.at, 0
            from under_way u, json_each(u.effects) w join event e on e.position = w.value ->> 0 {ended}
            """);
        forget = On($"delete from under_way {ended}");
        free = On("update owed set claimed_by = null, claimed_until = null where claimed_by = ?");
        writeSnapshot = On(
            """
            insert into snapshot (stream, version, at, data) values (?, ?, ?, ?)
            on conflict (stream) do update set version = excluded.version, at = excluded.at, data = excluded.data
            where snapshot.version <= excluded.version
            """);
    }

    /// <summary>Runs it in one transaction, or takes all of it back and throws.</summary>
    public T Commit<T>(Func<SqliteWriter, T> work)
    {
        begin.Run();
        try
        {
            var result = work(this);
            commit.Run();
            return result;
        }
        catch
        {
            // A full disk may have ended the transaction already; or the commit itself failed and it is still open.
            if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
                rollback.Run();
            throw;
        }
    }

    public long HeadOf(string stream) => headOf.Bind(stream).Number() ?? 0;

    public CommandRecord? FindCommand(string scope, string key) => findCommand.Bind(scope).Bind(key).Row(SqliteRows.Command);

    public string? FindOwner(string scope, string value) => findOwner.Bind(scope).Bind(value).Row(row => row.Text(0));

    public void Insert(long position, string stream, long version, NewEvent made) => insertEvent
        .Bind(position).Bind(stream).Bind(version)
        .Bind(made.Kind).Bind(made.CommandId).Bind(made.At).Bind(made.Actor).Bind(made.Data)
        .Run();

    public void Insert(CommandRecord record) => insertCommand
        .Bind(record.Scope).Bind(record.Key).Bind(record.BodyHash).Bind(record.Stream).Bind(record.Version).Bind(record.Outcome)
        .Run();

    public void Write(PlannedClaim planned) =>
        (planned.GiveBack ? giveBack : take).Bind(planned.Scope).Bind(planned.Value).Bind(planned.Stream).Run();

    public void Owe(OwedRow row) => owe
        .Bind(row.Id).Bind(row.DueAt).Bind(row.Attempts).Bind(row.ClaimedBy)
        .Bind(row.ClaimedUntil is { } until ? Microseconds.SinceEpoch(until) : null)
        .Run();

    public void Settle(string id) => settle.Bind(id).Run();

    /// <param name="head">The last position before this append.</param>
    public void Say(UnderWay said, long head)
    {
        var effects = said.Earlier.Concat(said.New.Select(made => new EffectAt(head + 1 + made.Event, made.N)));
        say.Bind(said.Silo).Bind(said.Turn).Bind(said.Until)
            .Bind($"[{string.Join(',', effects.Select(effect => string.Create(CultureInfo.InvariantCulture, $"[{effect.Position},{effect.N}]")))}]")
            .Run();
    }

    public List<OwedRow> Claim(string silo, DateTimeOffset now, DateTimeOffset until, int limit)
    {
        TakeOver(null, silo, Microseconds.SinceEpoch(now));
        return claim.Bind(silo).Bind(now).Bind(until).Bind(limit).Rows(SqliteRows.Owed);
    }

    public int TakeOver(string silo)
    {
        TakeOver(silo, null, 0);
        return free.Bind(silo).Run();
    }

    public int TakeOverAll() => TakeOver(null, "", long.MaxValue);

    private int TakeOver(string? ended, string? claimer, long now)
    {
        becomeRows.Bind(ended).Bind(claimer).Bind(now).Run();
        return forget.Bind(ended).Bind(claimer).Bind(now).Run();
    }

    public int Write(StoredSnapshot snapshot) =>
        writeSnapshot.Bind(snapshot.Stream).Bind(snapshot.Version).Bind(snapshot.At).Bind(snapshot.Data).Run();

    public void Dispose()
    {
        foreach (var statement in all)
            statement.Dispose();
        connection.Dispose();
    }

    private Statement On(string sql)
    {
        all.Add(new Statement(connection, sql));
        return all[^1];
    }
}
