namespace Commerce.Silo.Search;

/// <summary>
/// What a shopper asks for. No text means the whole catalogue. <see cref="Accept"/> is a live filter from outside, such as
/// "at my store"; it is asked once per product that the text and price let through, so it has to be quick.
/// </summary>
public sealed record SearchQuery(
    string? Text,
    string Locale,
    IReadOnlyList<FacetFilter> Filters,
    PriceRange? Price,
    SearchSort Sort,
    int Skip,
    int Take,
    Func<Guid, bool>? Accept);

/// <summary>Any of these values. Filters on different facets must all hold; two on one facet count as one.</summary>
public sealed record FacetFilter(string Facet, IReadOnlyList<string> Values);

/// <summary>Minor units, both ends included; a missing end is open. A product is in range when any of its prices is.</summary>
public readonly record struct PriceRange(long? From, long? To);

/// <summary>The orders a list can be shown in. Equal products always follow their id, so that pages never overlap.</summary>
public enum SearchSort
{
    /// <summary>Best match first; without text there is nothing to match, and the most popular come first.</summary>
    Relevance,
    PriceAscending,
    PriceDescending,
    Newest,
    Name,
    Popularity,
}
