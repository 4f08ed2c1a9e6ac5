using System.Data;
using System.Data.Common;
using Npgsql;

namespace Commerce.Auditor;

public sealed class PostgresSource : SqlSource
{
    private PostgresSource(NpgsqlConnection connection)
        : base(connection, connection.BeginTransaction(IsolationLevel.RepeatableRead), "set transaction read only")
    {
    }

    /// <exception cref="NpgsqlException">The database can't be reached, or holds no journal.</exception>
    public static PostgresSource Open(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false, ApplicationName = "commerce audit",
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
        "select a.position, a.n, u.until from under_way u, unnest(u.position, u.nth) a (position, n)";

    private protected override DateTimeOffset Instant(DbDataReader row, int column) =>
        new(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));
}
