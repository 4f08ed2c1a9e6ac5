using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Commerce.Auditor;

/// <summary>A journal in a file, opened read-only; the product may be running on it.</summary>
public sealed class SqliteSource : SqlSource
{
    private SqliteSource(SqliteConnection connection)
        : base(connection, connection.BeginTransaction(deferred: true), "select count(*) from owed where id = ''")
    {
    }

    /// <exception cref="SqliteException">The file is not there, or is no journal.</exception>
    public static SqliteSource Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private protected override string UnderWay =>
        "select a.value ->> 0 position, a.value ->> 1 n, u.until from under_way u, json_each(u.effects) a";

    // Microseconds since 1970, UTC.
    private protected override DateTimeOffset Instant(DbDataReader row, int column) =>
        DateTimeOffset.UnixEpoch.AddTicks(row.GetInt64(column) * TimeSpan.TicksPerMicrosecond);
}
