using Commerce.Silo.Search.Storing;

namespace Commerce.Silo.Search.Matching;

/// <summary>The facets that are filtered on, each as the products that it lets through.</summary>
internal sealed class Filters
{
    private readonly List<Filter> filters = [];

    public Filters(Snapshot snapshot, IReadOnlyList<FacetFilter> wanted)
    {
        foreach (var facet in wanted.Where(one => one.Values.Count > 0).GroupBy(one => one.Facet, StringComparer.Ordinal))
            filters.Add(Filter.Of(snapshot, facet.Key, facet.SelectMany(one => one.Values).ToHashSet(StringComparer.Ordinal)));
    }

    public bool IsSelected(string facet, string value) =>
        filters.Exists(filter => filter.Facet == facet && filter.Values.Contains(value));

    /// <summary>The products that pass every filter, or every filter but that facet's own.</summary>
    public Bits Through(Bits candidates, string? otherThan = null)
    {
        var passed = candidates.Copy();
        foreach (var filter in filters)
            if (filter.Facet != otherThan) passed.And(filter.Products);
        return passed;
    }

    public bool Has(string facet) => filters.Exists(filter => filter.Facet == facet);

    private sealed record Filter(string Facet, HashSet<string> Values, Bits Products)
    {
        public static Filter Of(Snapshot snapshot, string facet, HashSet<string> values)
        {
            var products = new Bits(snapshot.Count);
            foreach (var value in values)
                if (snapshot.Contents.Facets.Find(facet)?.Find(value) is { } known)
                    foreach (var ordinal in known.Within(snapshot.Count))
                        products.Set(ordinal);
            return new Filter(facet, values, products);
        }
    }
}
