using Commerce.Silo.Search.Matching;
using Commerce.Silo.Search.Storing;

namespace Commerce.Silo.Search;

/// <summary>
/// The product search: in memory, so that it ranks alike on every database. Any number of readers search whole snapshots and
/// never wait; writers take turns, and what they put is seen at once and all together.
/// </summary>
public sealed class ProductIndex
{
    private const int DeadWorthKeeping = 256;

    private readonly Lock turn = new();
    private readonly Dictionary<Guid, int> ordinals = [];
    private volatile Snapshot current = new(new Contents(), 0, new Bits(0), 0);

    public int Count => current.LivingCount;

    public void Put(SearchDocument document) => Put([document]);

    /// <summary>Many at once, which readers see appear together. Of two with one id the later stays.</summary>
    public void Put(IEnumerable<SearchDocument> documents)
    {
        ReadDocument[] read = [.. documents.Select(ReadDocument.Of)];
        lock (turn)
        {
            var contents = current.Contents;
            var living = current.Living.Copy(contents.Rows.Count + read.Length);
            foreach (var document in read)
            {
                if (ordinals.TryGetValue(document.Row.Id, out var old)) living.Clear(old);
                living.Set(ordinals[document.Row.Id] = contents.Append(document));
            }

            Publish(contents, living);
        }
    }

    /// <summary>An unknown id is as good as removed.</summary>
    public void Remove(Guid id)
    {
        lock (turn)
        {
            if (!ordinals.Remove(id, out var ordinal)) return;
            var living = current.Living.Copy();
            living.Clear(ordinal);
            Publish(current.Contents, living);
        }
    }

    public SearchResult Search(SearchQuery query) => Searching.Run(current, query);

    /// <summary>What the half-typed text may become, and the products it already finds.</summary>
    public IReadOnlyList<Suggestion> Suggest(string prefix, string locale, int take) =>
        Suggesting.Run(current, prefix, locale, take);

    private void Publish(Contents contents, Bits living)
    {
        var count = contents.Rows.Count;
        if (count - ordinals.Count > ordinals.Count + DeadWorthKeeping) (contents, living) = WithoutTheDead(contents, living);
        current = new Snapshot(contents, contents.Rows.Count, living, ordinals.Count);
    }

    /// <summary>Once most of the contents is dead it is copied without them, which costs each Put the same small share.</summary>
    private (Contents Contents, Bits Living) WithoutTheDead(Contents contents, Bits living)
    {
        var moved = new int[contents.Rows.Count];
        Array.Fill(moved, -1);
        var next = 0;
        for (var old = living.Next(0); old >= 0; old = living.Next(old + 1))
            ordinals[contents.Rows.Items[old].Id] = moved[old] = next++;
        var all = new Bits(next);
        for (var i = 0; i < next; i++)
            all.Set(i);
        return (contents.Renumbered(moved), all);
    }
}
