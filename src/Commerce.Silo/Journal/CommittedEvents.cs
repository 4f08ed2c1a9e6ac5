namespace Commerce.Silo.Journal;

/// <summary>
/// Tells whether batches whose answer was lost are committed, by their events: what a batch brings beside them may be written
/// twice without harm, so that batches without any event count as not committed and are run again.
/// </summary>
internal static class CommittedEvents
{
    /// <summary>The events as they would be stored, all but their positions.</summary>
    public static List<StoredEvent> Of(IReadOnlyList<Batch> batches) =>
    [
        .. batches.SelectMany(batch => batch.Events.Select((made, i) => new StoredEvent(
            0, batch.Stream, batch.ExpectedVersion + 1 + i,
            made.Kind, made.CommandId, Microseconds.ToUtc(made.At), made.Actor, made.Data))),
    ];

    /// <param name="found">What is stored at their streams and versions, in order of position.</param>
    public static AppendResult? Match(List<StoredEvent> wanted, List<StoredEvent> found)
    {
        if (wanted.Count == 0 || found.Count != wanted.Count)
            return null;

        for (var i = 0; i < wanted.Count; i++)
            if (!IsSame(wanted[i], found[i]) || found[i].Position != found[0].Position + i)
                return null;
        return new AppendResult(found[0].Position, []);
    }

    private static bool IsSame(StoredEvent wanted, StoredEvent found) =>
        wanted.Stream == found.Stream && wanted.Version == found.Version && wanted.CommandId == found.CommandId &&
        wanted.Kind == found.Kind && wanted.Actor == found.Actor && wanted.At == found.At &&
        wanted.Data.Span.SequenceEqual(found.Data.Span);
}
