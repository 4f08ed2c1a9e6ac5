namespace Commerce.Storefront.Tests.Gates;

/// <summary>Faults of many kinds, gathered so that one run shows them all.</summary>
internal sealed class Findings
{
    private readonly List<string> all = [];

    public void Add(string where, IEnumerable<string> faults) => all.AddRange(faults.Select(fault => $"{where}: {fault}"));

    public void MustBeNone() => Assert.True(all.Count == 0, $"{all.Count} found:\n  {string.Join("\n  ", all)}");
}
