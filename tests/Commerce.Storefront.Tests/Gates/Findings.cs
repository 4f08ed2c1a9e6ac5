namespace Commerce.Storefront.Tests.Gates;

/// <summary>Faults of many kinds, gathered so that one run shows them all, each with the places where it was found.</summary>
internal sealed class Findings
{
    private readonly OrderedDictionary<string, List<string>> all = [];

    public void Add(string where, IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            if (all.TryGetValue(fault, out var places))
                places.Add(where);
            else
                all.Add(fault, [where]);
    }

    public void MustBeNone() => Assert.True(all.Count == 0,
        $"{all.Count} found:\n  {string.Join("\n  ", all.Select(fault => $"{fault.Key} [{string.Join("; ", fault.Value)}]"))}");
}
