using Commerce.Grains;
using Commerce.Silo.Storage;

namespace Commerce.Silo.Sealing;

/// <summary>Asks the store for keys, many by one statement, since every checkout of a guest makes a key.</summary>
internal sealed class KeyQueue
{
    private readonly Gathered<KeyWanted, KeyFound> queue;

    public KeyQueue(ISubjectKeys store) => queue = new(256, async asked =>
    {
        var found = await store.Find(OncePerSubject(asked), CancellationToken.None);
        return [.. asked.Select(wanted => found.GetValueOrDefault(wanted.Subject))];
    });

    public Task<KeyFound> Find(KeyWanted wanted) => queue.Ask(wanted);

    /// <summary>The first who brings a key for a subject brings it for all; in the order of ids, so that silos never deadlock.</summary>
    private static List<KeyWanted> OncePerSubject(IReadOnlyList<KeyWanted> asked) =>
    [
        .. asked.GroupBy(wanted => wanted.Subject)
            .Select(same => new KeyWanted(same.Key, same.Select(wanted => wanted.Candidate).FirstOrDefault(key => key is not null)))
            .OrderBy(wanted => wanted.Subject.Value),
    ];
}
