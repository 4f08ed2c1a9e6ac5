using Microsoft.Data.Sqlite;

namespace Commerce.Silo.Journal.Sqlite;

/// <summary>Looks at the journal's end when it is opened: after a crash, that is where harm would be.</summary>
internal static class SqliteTail
{
    private const int Length = 1_000;

    /// <returns>The last position.</returns>
    /// <exception cref="JournalDamaged">The last positions have gaps, or a stream's versions do.</exception>
    public static long Check(SqliteConnection connection, string file)
    {
        using var statement = new Statement(
            connection, "select position, stream, version from event order by position desc limit ?");
        var tail = statement.Bind(Length).Rows(row => (Position: row.Long(0), Stream: row.Text(1), Version: row.Long(2)));
        if (tail.Count == 0)
            return 0;

        var next = new Dictionary<string, long>();
        for (var i = 0; i < tail.Count; i++)
        {
            if (tail[i].Position != tail[0].Position - i)
                throw new JournalDamaged($"{file} lacks position {tail[0].Position - i}.");
            if (next.TryGetValue(tail[i].Stream, out var after) && tail[i].Version != after - 1)
                throw new JournalDamaged($"{file}: stream {tail[i].Stream} lacks version {after - 1}.");
            next[tail[i].Stream] = tail[i].Version;
        }

        if (tail.Count < Length && tail[^1].Position != 1)
            throw new JournalDamaged($"{file} lacks position {tail[^1].Position - 1}.");
        return tail[0].Position;
    }
}
