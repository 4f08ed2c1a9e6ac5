namespace Commerce.Silo.Search;

/// <summary>
/// A product as the search knows it: whatever can be typed, ticked or sorted by. Prices are in minor units of the index's
/// one currency. <see cref="Texts"/> is keyed by locale ("en", "de-AT"); locales of one language are found by each other.
/// <see cref="Codes"/> are SKUs, barcodes and the handle; they match whole or by their beginning, never by a typo.
/// </summary>
public sealed record SearchDocument(
    Guid Id,
    IReadOnlyDictionary<string, SearchText> Texts,
    string DefaultLocale,
    IReadOnlyList<FacetValue> Facets,
    long MinPrice,
    long MaxPrice,
    DateTimeOffset PublishedAt,
    double Popularity,
    IReadOnlyList<string> Codes);

/// <summary>What a shopper reads in one locale. Title weighs most, body least, the four between about alike.</summary>
public sealed record SearchText(string Title, string Category, string Tags, string Vendor, string Options, string Body);

/// <summary>What a product can be narrowed down by, such as ("colour", "green"); it may have several of one facet.</summary>
public readonly record struct FacetValue(string Facet, string Value);
