using Commerce.Silo.Search.Storing;

namespace Commerce.Silo.Search.Matching;

/// <summary>Counts what each value would show, in an order that does not depend on how the catalogue was loaded.</summary>
internal static class FacetCounting
{
    public static IReadOnlyList<Facet> Count(Snapshot snapshot, Filters filters, Bits candidates, Bits hits)
    {
        var facets = new List<Facet>();
        foreach (var facet in snapshot.Contents.Facets.All)
        {
            var filtered = filters.Has(facet.Name);
            var among = filtered ? filters.Through(candidates, otherThan: facet.Name) : hits;
            var values = Count(facet, among, snapshot.Count, filtered ? filters : null);
            if (values.Count > 0) facets.Add(new Facet(facet.Name, values));
        }

        facets.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return facets;
    }

    private static List<FacetCount> Count(FacetValues facet, Bits among, int count, Filters? filters)
    {
        var values = new List<FacetCount>();
        foreach (var value in facet.All)
        {
            var products = among.CountOf(value.Within(count));
            var selected = filters is not null && filters.IsSelected(facet.Name, value.Value);
            if (products > 0 || selected) values.Add(new FacetCount(value.Value, products, selected));
        }

        values.Sort(static (one, other) =>
            one.Count != other.Count ? other.Count.CompareTo(one.Count) : string.CompareOrdinal(one.Value, other.Value));
        if (values.Count > SearchLimits.ValuesPerFacet) Shorten(values);
        return values;
    }

    private static void Shorten(List<FacetCount> values)
    {
        var place = 0;
        values.RemoveAll(value => place++ >= SearchLimits.ValuesPerFacet && !value.Selected);
    }
}
