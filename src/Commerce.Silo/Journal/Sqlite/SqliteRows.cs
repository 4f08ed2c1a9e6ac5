namespace Commerce.Silo.Journal.Sqlite;

/// <summary>From a row to what it stands for.</summary>
internal static class SqliteRows
{
    public const string EventColumns = "position, stream, version, kind, command_id, at, actor, data";

    public static StoredEvent Event(Statement row) => new(
        row.Long(0), row.Text(1), row.Long(2), row.Text(3), row.Text(4), row.Instant(5), row.Text(6), row.Blob(7));

    public static CommandRecord Command(Statement row) =>
        new(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Long(4), row.Text(5));

    public static StoredSnapshot Snapshot(Statement row) => new(row.Text(0), row.Long(1), row.Instant(2), row.Blob(3));

    public static OwedRow Owed(Statement row) =>
        new(row.Text(0), row.Instant(1), (int)row.Long(2), row.Text(3), row.Instant(4));

    public static OwedCount Count(Statement row) =>
        new(row.Long(0), row.Long(1), row.IsNull(2) ? null : row.Instant(2));
}
