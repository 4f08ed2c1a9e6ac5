using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Commerce.Silo.Journal.Sqlite;

/// <summary>
/// A prepared statement, bound, stepped and reset many thousand times a second: SQLite's own calls without the objects that a
/// command makes for each run. Used by one caller at a time.
/// </summary>
internal sealed class Statement : IDisposable
{
    private const int OnStack = 512;
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private int bound;

    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        var code = raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement);
        SqliteException.ThrowExceptionForRC(code, database);
    }

    public Statement Bind(long value) => Checked(raw.sqlite3_bind_int64(statement, ++bound, value));

    public Statement Bind(long? value) => value is { } some ? Bind(some) : Checked(raw.sqlite3_bind_null(statement, ++bound));

    public Statement Bind(DateTimeOffset instant) => Bind(Microseconds.SinceEpoch(instant));

    public Statement Bind(ReadOnlyMemory<byte> value) => Checked(raw.sqlite3_bind_blob(statement, ++bound, value.Span));

    public Statement Bind(string? text)
    {
        if (text is null)
            return Checked(raw.sqlite3_bind_null(statement, ++bound));

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        return Checked(raw.sqlite3_bind_text(statement, ++bound, bytes[..Encoding.UTF8.GetBytes(text, bytes)]));
    }

    /// <returns>Whether there is a row.</returns>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code == raw.SQLITE_DONE)
            return false;

        Reset();
        SqliteException.ThrowExceptionForRC(code, database);
        return false;
    }

    /// <summary>Runs a statement that gives no row, and makes it ready to be bound again.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        Step();
        Reset();
        return raw.sqlite3_changes(database);
    }

    public List<T> Rows<T>(Func<Statement, T> read)
    {
        var rows = new List<T>();
        try
        {
            while (Step())
                rows.Add(read(this));
        }
        finally
        {
            Reset();
        }

        return rows;
    }

    public T? Row<T>(Func<Statement, T> read) where T : class
    {
        try
        {
            return Step() ? read(this) : null;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The one whole number of the first row, or null without a row.</summary>
    public long? Number()
    {
        try
        {
            return Step() ? Long(0) : null;
        }
        finally
        {
            Reset();
        }
    }

    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public DateTimeOffset Instant(int column) => Microseconds.FromEpoch(Long(column));

    public byte[] Blob(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public void Dispose() => statement.Dispose();

    private void Reset()
    {
        // What reset returns is the error of the last step, told there already. What was bound stays until it is bound anew.
        raw.sqlite3_reset(statement);
        bound = 0;
    }

    private Statement Checked(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            bound = 0;
            SqliteException.ThrowExceptionForRC(code, database);
        }

        return this;
    }
}
