namespace Commerce.Auditor;

/// <summary>Gathers what is wrong. A broken rule breaks it often, so only the first cases are kept.</summary>
internal sealed class Findings(int mostPerInvariant)
{
    private readonly Dictionary<string, long> counts = [];
    private readonly List<Violation> kept = [];

    public IReadOnlyList<Violation> Violations => kept;

    public IReadOnlyDictionary<string, long> Counts => counts;

    public void Add(string invariant, string where, long position, string what)
    {
        var count = counts[invariant] = counts.GetValueOrDefault(invariant) + 1;
        if (count <= mostPerInvariant)
            kept.Add(new(invariant, where, position, what));
    }

    public void Add(string invariant, JournalEvent e, string what) => Add(invariant, e.Stream, e.Position, $"{e.Kind}: {what}");

    /// <summary>A violation that shows at the journal's end.</summary>
    public void Add(string invariant, string where, string what) => Add(invariant, where, 0, what);
}
