using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Silo.Engine;
using Commerce.Silo.Journal;

namespace Commerce.Silo.ReadModels;

/// <summary>Reads a grain's last events for people to look at.</summary>
internal sealed class History(IJournal journal, GrainKinds kinds) : IHistory
{
    public async ValueTask<IReadOnlyList<HistoryEntry>> Last(GrainId grain, int first, CancellationToken cancellation = default)
    {
        var stream = grain.ToString();
        var head = (await journal.Heads([stream], cancellation))[0];
        var events = await journal.ReadStream(stream, Math.Max(0, head - first), first, cancellation);
        return [.. events.Reverse().Select(stored => new HistoryEntry(
            stored.Version, stored.At, stored.Actor, stored.Kind, kinds.Read(grain.Kind, stored.Kind, stored.Data.Span)))];
    }
}
