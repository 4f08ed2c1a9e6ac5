using Microsoft.Data.Sqlite;
using static Commerce.Silo.Journal.Sqlite.SqliteRows;

namespace Commerce.Silo.Journal.Sqlite;

/// <summary>A connection that only reads, with its statements. Used by one caller at a time.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, Statement> statements = [];

    public SqliteReader(string file) => connection = SqliteSession.OpenReader(file);

    public List<StoredEvent> Stream(string stream, long afterVersion, int limit) =>
        On($"select {EventColumns} from event where stream = ? and version > ? order by version limit ?")
            .Bind(stream).Bind(afterVersion).Bind(limit).Rows(Event);

    public List<StoredEvent> All(long afterPosition, int limit) =>
        On($"select {EventColumns} from event where position > ? order by position limit ?")
            .Bind(afterPosition).Bind(limit).Rows(Event);

    /// <summary>By the index of the streams alone; it holds the positions too, in no order.</summary>
    public List<long> PositionsOf(string kind, long head) =>
        On("select position from event where stream >= ? and stream < ? and +position <= ?")
            .Bind(kind + "/").Bind(kind + "0").Bind(head).Rows(row => row.Long(0));

    public StoredEvent? At(long position) =>
        On($"select {EventColumns} from event where position = ?").Bind(position).Row(Event);

    public long HeadOf(string stream) =>
        On("select version from event where stream = ? order by version desc limit 1").Bind(stream).Number() ?? 0;

    public CommandRecord? FindCommand(string scope, string key) =>
        On("select scope, key, body_hash, stream, version, outcome from command where scope = ? and key = ?")
            .Bind(scope).Bind(key).Row(Command);

    public string? Owner(string scope, string value) =>
        On("select owner from unique_key where scope = ? and value = ?").Bind(scope).Bind(value).Row(row => row.Text(0));

    public StoredSnapshot? ReadSnapshot(string stream) =>
        On("select stream, version, at, data from snapshot where stream = ?").Bind(stream).Row(Snapshot);

    public OwedCount CountOwed(DateTimeOffset now)
    {
        const string dueEffect = "due_at <= ?1 and id not like '%/due/%'";
        const string underWay = "(select coalesce(sum(json_array_length(effects)), 0) from under_way)";
        return On(
            $"""
            select count(*) + {underWay}, count(*) filter (where {dueEffect}) + {underWay}, min(due_at) filter (where {dueEffect})
            from owed
            """).Bind(now).Row(Count)!;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }

    private Statement On(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements.Add(sql, statement = new Statement(connection, sql));
        return statement;
    }
}
