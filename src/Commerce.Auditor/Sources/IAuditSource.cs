namespace Commerce.Auditor;

/// <summary>A journal to audit, as of one moment: events in the order of their positions, and the tables beside them.</summary>
public interface IAuditSource : IDisposable
{
    /// <summary>Streamed, so that a journal of any length fits. Read to the end before the next is begun.</summary>
    IEnumerable<JournalEvent> Events();

    IEnumerable<CommandRow> Commands();

    IEnumerable<UniqueRow> UniqueValues();

    IEnumerable<OwedEntry> Owed();
}

/// <param name="Data">The event as UTF-8 JSON.</param>
public sealed record JournalEvent(
    long Position, string Stream, long Version, string Kind, DateTimeOffset At, string Actor, ReadOnlyMemory<byte> Data)
{
    /// <summary>The kind of grain: what stands before the first slash.</summary>
    public ReadOnlySpan<char> Grain => Stream.AsSpan(0, Math.Max(0, Stream.IndexOf('/')));

    public string Key => Stream[(Stream.IndexOf('/') + 1)..];
}

public sealed record CommandRow(string Scope, string Key, string Stream, long Version);

public sealed record UniqueRow(string Scope, string Value, string Owner);

/// <param name="Id"><c>stream/version/n</c> for an effect, <c>stream/due/microseconds</c> for a deadline.</param>
public sealed record OwedEntry(string Id, DateTimeOffset DueAt, int Attempts, DateTimeOffset? ClaimedUntil);
