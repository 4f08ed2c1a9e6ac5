using Npgsql;

namespace Commerce.Silo.Journal.Postgres;

/// <summary>From a row to what it stands for.</summary>
internal static class PostgresRows
{
    public const string EventColumns = "position, stream, version, kind, command_id, at, actor, data";

    public static StoredEvent Event(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetString(3), row.GetString(4),
        Instant(row, 5), row.GetString(6), row.GetFieldValue<byte[]>(7));

    public static CommandRecord Command(NpgsqlDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5));

    public static StoredSnapshot Snapshot(NpgsqlDataReader row) =>
        new(row.GetString(0), row.GetInt64(1), Instant(row, 2), row.GetFieldValue<byte[]>(3));

    public static OwedRow Owed(NpgsqlDataReader row) => new(
        row.GetString(0), Instant(row, 1), row.GetInt32(2), row.GetString(3), Instant(row, 4));

    public static OwedCount Count(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : Instant(row, 2));

    private static DateTimeOffset Instant(NpgsqlDataReader row, int column) => new(row.GetDateTime(column));
}
