using System.Globalization;
using Commerce.Auditor.Books;

namespace Commerce.Auditor.Tables;

/// <summary>The tables beside the journal point at what is there.</summary>
internal sealed class TableChecks(Findings findings, AuditOptions options, StreamBook streams)
{
    public long Commands { get; private set; }

    public long Owed { get; private set; }

    public void Command(CommandRow row)
    {
        Commands++;
        if (row.Version < 1 || row.Version > streams.Head(row.Stream))
            findings.Add(Invariant.NothingLost, $"command {row.Scope} {row.Key}",
                $"it came to version {row.Version} of {row.Stream}, which ends at {streams.Head(row.Stream)}");
    }

    public void Unique(UniqueRow row, OrderBook orders)
    {
        var where = $"unique_key {row.Scope} {row.Value}";
        if (streams.Head(row.Owner) == 0)
            findings.Add(Invariant.UniqueValues, where, $"its owner {row.Owner} does not exist");
        else if (row.Scope == "order-number" && orders.StreamOf(row.Value) != row.Owner)
            findings.Add(Invariant.UniqueValues, where, $"it belongs to {row.Owner}; the journal gave it to {orders.StreamOf(row.Value) ?? "nobody"}");
    }

    public void Due(OwedEntry row)
    {
        Owed++;
        var second = row.Id.LastIndexOf('/');
        var first = second > 0 ? row.Id.LastIndexOf('/', second - 1) : -1;
        if (first < 0)
        {
            findings.Add(Invariant.EffectsDone, $"owed {row.Id}", "it points at nothing");
            return;
        }
        var (stream, middle) = (row.Id[..first], row.Id[(first + 1)..second]);
        var isDeadline = middle == "due";
        var version = isDeadline ? 1 : long.TryParse(middle, CultureInfo.InvariantCulture, out var named) ? named : long.MaxValue;
        if (version > streams.Head(stream))
            findings.Add(Invariant.EffectsDone, $"owed {row.Id}", $"{stream} ends at version {streams.Head(stream)}");
        else if (options.AtRest ? !isDeadline || row.DueAt <= options.Now : IsLate(row))
            findings.Add(Invariant.EffectsDone, $"owed {row.Id}", $"it was due at {row.DueAt:O}, after {row.Attempts} attempts");
    }

    private bool IsLate(OwedEntry row) => options.IsOver(row.DueAt) && (row.ClaimedUntil is null || options.IsOver(row.ClaimedUntil));
}
