namespace Commerce.Silo.Search.Storing;

/// <summary>
/// A list that one writer appends to while many read. What was appended never changes or moves for a reader, so that reading
/// needs no lock: the count is read first, and the array seen after it holds at least that many.
/// </summary>
internal sealed class Growing<T>
{
    private T[] items = [];
    private int count;

    public int Count => Volatile.Read(ref count);

    public ReadOnlySpan<T> Items
    {
        get
        {
            var length = Volatile.Read(ref count);
            return Volatile.Read(ref items).AsSpan(0, length);
        }
    }

    public void Add(T item)
    {
        if (count == items.Length)
        {
            var larger = new T[Math.Max(4, count * 2)];
            items.CopyTo(larger, 0);
            Volatile.Write(ref items, larger);
        }

        items[count] = item;
        Volatile.Write(ref count, count + 1);
    }
}
