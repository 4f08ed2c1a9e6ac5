using System.Data.Common;

namespace Commerce.Auditor;

/// <summary>
/// Reads a journal through SQL inside one read-only transaction, so that the tables and the events are of one moment while the
/// product goes on writing.
/// </summary>
public abstract class SqlSource : IAuditSource
{
    private readonly DbConnection connection;
    private readonly DbTransaction moment;

    /// <param name="moment">Its first read fixes the moment.</param>
    private protected SqlSource(DbConnection connection, DbTransaction moment, string begin)
    {
        (this.connection, this.moment) = (connection, moment);
        using var command = connection.CreateCommand();
        command.Transaction = moment;
        command.CommandText = begin;
        command.ExecuteScalar();
    }

    public IEnumerable<JournalEvent> Events() => Rows(
        "select position, stream, version, kind, at, actor, data from event order by position",
        row => new JournalEvent(
            row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), Instant(row, 4), row.GetString(5),
            row.GetFieldValue<byte[]>(6)));

    public IEnumerable<CommandRow> Commands() => Rows(
        "select scope, key, stream, version from command",
        row => new CommandRow(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3)));

    public IEnumerable<UniqueRow> UniqueValues() => Rows(
        "select scope, value, owner from unique_key",
        row => new UniqueRow(row.GetString(0), row.GetString(1), row.GetString(2)));

    public IEnumerable<OwedEntry> Owed() => Rows(
        $"""
        select id, due_at, attempts, claimed_until from owed
        union all
        select e.stream || '/' || e.version || '/' || w.n, e.at, 0, w.until
        from ({UnderWay}) w join event e on e.position = w.position
        """,
        row => new OwedEntry(row.GetString(0), Instant(row, 1), row.GetInt32(2), row.IsDBNull(3) ? null : Instant(row, 3)));

    public void Dispose()
    {
        moment.Dispose();
        connection.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A query for what each silo carries out without a row of its own: position, n and until.</summary>
    private protected abstract string UnderWay { get; }

    private protected abstract DateTimeOffset Instant(DbDataReader row, int column);

    private IEnumerable<T> Rows<T>(string sql, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.Transaction = moment;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }
}
