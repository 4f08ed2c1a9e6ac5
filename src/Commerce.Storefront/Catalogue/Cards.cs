using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Catalogue;

/// <summary>A product as lists show it.</summary>
/// <param name="AvailableAt">Whether the shopper's store has it.</param>
public sealed record Card(
    string Handle, string Title, string? Vendor, string? CategorySlug, IReadOnlyList<Picture> Images, Money? MinPrice, Money? MaxPrice,
    Money? CompareAtPrice, IReadOnlyList<ProductOption> Options, bool AvailableAt);

public sealed record Picture(string Url);

/// <param name="Values">As the visitor's language says them.</param>
public sealed record ProductOption(string Name, IReadOnlyList<string> Values);
