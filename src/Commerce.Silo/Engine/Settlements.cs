using Commerce.Silo.Journal;

namespace Commerce.Silo.Engine;

/// <summary>Owed rows to delete or replace, gathered until a transaction takes them along.</summary>
internal sealed class Settlements
{
    private readonly Lock gate = new();
    private List<string> settled = [];
    private Dictionary<string, OwedRow> rearmed = [];

    public void Add(string owedId)
    {
        lock (gate)
        {
            settled.Add(owedId);
            rearmed.Remove(owedId);
        }
    }

    public void Add(OwedRow row)
    {
        lock (gate)
            rearmed[row.Id] = row;
    }

    /// <summary>A batch without events and without a stream, or null when there is nothing to tidy.</summary>
    public Batch? Take()
    {
        lock (gate)
        {
            if (settled.Count == 0 && rearmed.Count == 0)
                return null;
            var batch = new Batch("", 0, [], null, [], [.. rearmed.Values], settled);
            settled = [];
            rearmed = [];
            return batch;
        }
    }

    public void GiveBack(Batch batch)
    {
        lock (gate)
        {
            settled.AddRange(batch.Settled);
            foreach (var row in batch.Owed)
                rearmed.TryAdd(row.Id, row);
        }
    }
}
