namespace Commerce.Simulation.Tests.Machine;

/// <summary>What goes wrong, by the seed; and how often it did, for a run in which nothing happened proves nothing.</summary>
internal sealed class Faults(Random random)
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>No more faults: what is under way comes to its end.</summary>
    public bool Over { get; set; }

    public bool Happens(string what, int oneIn)
    {
        if (Over || random.Next(oneIn) != 0)
            return false;
        Count(what);
        return true;
    }

    public void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;

    public TimeSpan UpTo(double seconds) => TimeSpan.FromMilliseconds(random.Next((int)(seconds * 1000)) + 1);

    public override string ToString() => counts.Count == 0 ? "no faults" : string.Join(", ", counts.Select(each => $"{each.Value} {each.Key}"));

    public IReadOnlyDictionary<string, int> Counts => counts;
}
