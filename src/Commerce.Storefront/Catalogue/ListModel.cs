using Commerce.Storefront.Asking;
using Commerce.Storefront.Stores;

namespace Commerce.Storefront.Catalogue;

public sealed record ListData(CategoryName? Category, MyStore? Store, FoundProducts Products);

public sealed record CategoryName(string Name);

public sealed record FoundProducts(
    int TotalCount, string? DidYouMean, PageInfo PageInfo, IReadOnlyList<Facet> Facets, IReadOnlyList<Card> Nodes);

public sealed record Facet(string Name, string Label, IReadOnlyList<FacetValue> Values);

public sealed record FacetValue(string Value, string Label, int Count);

public sealed record ListModel(Listing Listing, ListData Data)
{
    public string? Category => Data.Category?.Name;

    /// <summary>What narrows the list, by the labels that shoppers know; what nothing has any more goes by its own name.</summary>
    public IEnumerable<(string Facet, string Value, string Label)> Applied => Listing.Facets.Select(applied => (applied.Facet, applied.Value,
        Data.Products.Facets.FirstOrDefault(facet => facet.Name == applied.Facet)?.Values.FirstOrDefault(value => value.Value == applied.Value)?.Label ?? applied.Value));

    /// <summary>Labels of the values that narrow the list.</summary>
    public IReadOnlyList<string> Wanted => [.. Applied.Select(applied => applied.Label)];
}
