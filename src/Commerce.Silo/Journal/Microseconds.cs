namespace Commerce.Silo.Journal;

/// <summary>Instants in the journal are whole microseconds, UTC: what PostgreSQL keeps, and so what SQLite keeps.</summary>
internal static class Microseconds
{
    public static DateTime ToUtc(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    public static long SinceEpoch(DateTimeOffset instant) =>
        (ToUtc(instant).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromEpoch(long microseconds) =>
        new(DateTime.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond));
}
