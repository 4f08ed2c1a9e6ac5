namespace Commerce.Silo.Search;

/// <summary>
/// One page of products, how many there are in all, and what they can be narrowed down by. <see cref="DidYouMean"/> is the
/// query as it was understood, when a word of it was taken for a slip.
/// </summary>
public sealed record SearchResult(IReadOnlyList<Guid> Ids, int Total, IReadOnlyList<Facet> Facets, string? DidYouMean);

/// <summary>
/// A facet with its counts, the most frequent first. On a facet that is filtered on, the counts ignore that one filter, so
/// that a shopper sees what ticking another value would add.
/// </summary>
public sealed record Facet(string Name, IReadOnlyList<FacetCount> Values);

/// <summary>How many products carry the value; a selected value is listed even at zero, so that it can be taken back.</summary>
public readonly record struct FacetCount(string Value, int Count, bool Selected);

/// <summary>A line under the search box: a product if <see cref="Product"/> is set, else a query and its hits.</summary>
public readonly record struct Suggestion(string Text, Guid? Product, int Hits);
