using Commerce.Grains;

namespace Commerce.Silo.Sealing;

/// <summary>
/// The keys used last. A key is believed for a minute: when another silo destroys it, this one learns of it by then.
/// </summary>
internal sealed class KeyCache(int capacity, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<SubjectId, LinkedListNode<Entry>> entries = [];
    private readonly LinkedList<Entry> lastUsedFirst = new();

    public byte[]? Find(SubjectId subject)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(subject, out var node))
                return null;
            lastUsedFirst.Remove(node);
            if (time.GetElapsedTime(node.Value.Read) >= Lifetime)
            {
                entries.Remove(subject);
                return null;
            }
            lastUsedFirst.AddFirst(node);
            return node.Value.Key;
        }
    }

    public void Keep(SubjectId subject, byte[] key, long read)
    {
        lock (gate)
        {
            Drop(subject);
            entries.Add(subject, lastUsedFirst.AddFirst(new Entry(subject, key, read)));
            if (entries.Count > capacity)
                Drop(lastUsedFirst.Last!.Value.Subject);
        }
    }

    public void Forget(SubjectId subject)
    {
        lock (gate)
            Drop(subject);
    }

    private void Drop(SubjectId subject)
    {
        if (entries.Remove(subject, out var node))
            lastUsedFirst.Remove(node);
    }

    private sealed record Entry(SubjectId Subject, byte[] Key, long Read);
}
