using Commerce.Grains;
using Commerce.Silo.Journal;

namespace Commerce.Silo.Engine;

/// <summary>
/// Makes the rows of <c>owed</c> again from the journal alone, while nothing runs on it. What an event owed is done when an event
/// bears its id; what leaves no event is owed once more, and whoever hears it twice is built for that.
/// </summary>
internal sealed class OwedAgain(GrainKinds kinds, IJournal journal)
{
    private const int Page = 1_000;

    private readonly Dictionary<GrainId, object> states = [];
    private readonly Dictionary<string, (string? MustAnswer, DateTimeOffset At)> open = [];

    /// <returns>How many rows were written.</returns>
    public async Task<int> Write(CancellationToken cancellation = default)
    {
        for (var position = 0L; await journal.ReadAll(position, Page, cancellation) is { Count: > 0 } events; position = events[^1].Position)
            foreach (var stored in events)
                Replay(stored);
        List<OwedRow> rows = [.. open.Select(effect => new OwedRow(effect.Key, effect.Value.At)), .. DueRows()];
        foreach (var page in rows.Chunk(Page))
            await journal.Append([new("", 0, [], null, [], page, [])], cancellation);
        return rows.Count;
    }

    private void Replay(StoredEvent stored)
    {
        var grain = GrainId.Parse(stored.Stream);
        var kind = kinds[grain.Kind];
        var happened = kinds.Read(grain.Kind, stored.Kind, stored.Data.Span)
            ?? throw new InvalidDataException($"{stored.Stream}: this build does not know the event '{stored.Kind}'.");
        if (open.TryGetValue(stored.CommandId, out var effect) && (effect.MustAnswer ?? stored.Stream) == stored.Stream)
            open.Remove(stored.CommandId);
        var state = states[grain] = kind.Apply(states.GetValueOrDefault(grain, kind.Empty), happened);
        var n = 0;
        foreach (var owed in kind.Effects(state, happened, grain))
            open[$"{stored.Stream}/{stored.Version}/{n++}"] = (owed is Effect.Tell { Then: null } ? null : stored.Stream, stored.At);
    }

    private IEnumerable<OwedRow> DueRows() =>
        from entry in states
        let due = kinds[entry.Key.Kind].Deadline(entry.Value)
        where due is not null
        select new OwedRow(Due.RowOf(entry.Key.ToString(), due.Value), due.Value);
}
