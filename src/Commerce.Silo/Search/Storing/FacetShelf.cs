using System.Collections.Concurrent;

namespace Commerce.Silo.Search.Storing;

/// <summary>The products under each value of each facet.</summary>
internal sealed class FacetShelf
{
    private readonly ConcurrentDictionary<string, FacetValues> byName = new(StringComparer.Ordinal);
    private readonly Growing<FacetValues> all = new();

    public ReadOnlySpan<FacetValues> All => all.Items;

    public FacetValues? Find(string facet) => byName.GetValueOrDefault(facet);

    public void Add(FacetValue facet, int ordinal)
    {
        if (!byName.TryGetValue(facet.Facet, out var values))
        {
            byName[facet.Facet] = values = new FacetValues(facet.Facet);
            all.Add(values);
        }

        values.Add(facet.Value, ordinal);
    }

    public FacetShelf Renumbered(ReadOnlySpan<int> ordinals)
    {
        var renumbered = new FacetShelf();
        foreach (var facet in all.Items)
            foreach (var value in facet.All)
                foreach (var ordinal in value.Products.Items)
                    if (ordinals[ordinal] >= 0) renumbered.Add(new FacetValue(facet.Name, value.Value), ordinals[ordinal]);
        return renumbered;
    }
}

/// <summary>One facet's values.</summary>
internal sealed class FacetValues(string name)
{
    private readonly ConcurrentDictionary<string, ValueProducts> byValue = new(StringComparer.Ordinal);
    private readonly Growing<ValueProducts> all = new();

    public string Name { get; } = name;

    public ReadOnlySpan<ValueProducts> All => all.Items;

    public ValueProducts? Find(string value) => byValue.GetValueOrDefault(value);

    public void Add(string value, int ordinal)
    {
        if (!byValue.TryGetValue(value, out var products))
        {
            byValue[value] = products = new ValueProducts(value);
            all.Add(products);
        }

        products.Products.Add(ordinal);
    }
}

/// <summary>One value and the products that carry it, in order of their ordinals.</summary>
internal sealed record ValueProducts(string Value)
{
    public Growing<int> Products { get; } = new();

    /// <summary>Those that a snapshot knows: a writer may have added more since.</summary>
    public ReadOnlySpan<int> Within(int count)
    {
        var products = Products.Items;
        while (products.Length > 0 && products[^1] >= count)
            products = products[..^1];
        return products;
    }
}
