namespace Commerce.Storefront.Pictures;

/// <summary>What a category and a handle say about a ware, and a number for what they leave open.</summary>
internal sealed class Words
{
    private readonly HashSet<string> _words;

    /// <summary>The same for the same handle, on every machine and in every process.</summary>
    public uint Seed { get; }

    public Words(string? category, string? handle)
    {
        _words = [.. Split(category), .. Split(handle), .. Split(Unsaid.GetValueOrDefault(handle ?? ""))];
        Seed = (handle ?? "").Aggregate(2166136261, (hash, letter) => (hash ^ letter) * 16777619);
    }

    /// <summary>Whether any of these words, or its plural, is among them.</summary>
    public bool Say(params ReadOnlySpan<string> any)
    {
        foreach (var word in any)
            if (_words.Contains(word) || _words.Contains(word + "s"))
                return true;
        return false;
    }

    /// <summary>A choice out of so many that only the handle decides.</summary>
    public int Chance(int outOf) => (int)(Seed / 7 % (uint)outOf);

    private static IEnumerable<string> Split(string? text) => (text ?? "")
        .ToLowerInvariant().Replace("'", "", StringComparison.Ordinal)
        .Split([' ', '-', '_', '/', '&', ',', '.', '>'], StringSplitOptions.RemoveEmptyEntries);

    // What the title of a ware of the demo says, but not its handle.
    private static readonly Dictionary<string, string> Unsaid = new(StringComparer.Ordinal)
    {
        ["amsel-city-bike"] = "step through basket",
        ["kranich-city-bike"] = "classic",
        ["dohle-hardtail"] = "entry",
        ["steinkauz-gravel-bike"] = "tourer",
        ["eisvogel-e-city"] = "step through",
        ["haubenmeise-folding-bike"] = "compact",
        ["schlusslicht-rack-light"] = "rear",
        ["maschendraht-basket"] = "wire",
        ["klammeraffe-bottle-cage"] = "cage",
    };
}
