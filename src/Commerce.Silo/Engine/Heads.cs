using Commerce.Silo.Journal;
using Commerce.Silo.Storage;

namespace Commerce.Silo.Engine;

/// <summary>Asks the journal for streams' last versions; whoever asks while a read is under way shares the next one.</summary>
internal sealed class Heads(IJournal journal)
{
    private readonly Gathered<string, long> queue = new(10_000, async streams =>
    {
        List<string> once = [.. streams.Distinct()];
        var heads = once.Zip(await journal.Heads(once, CancellationToken.None)).ToDictionary();
        return [.. streams.Select(stream => heads[stream])];
    });

    public Task<long> Of(string stream) => queue.Ask(stream);
}
