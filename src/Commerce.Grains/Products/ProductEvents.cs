using System.Collections.Immutable;

namespace Commerce.Grains.Products;

public sealed record ProductPut(string Handle, string? Vendor, ImmutableArray<ProductImage> Images) : IEvent;

public sealed record ProductTextPut(ProductText Text) : IEvent;

public sealed record VariantAdded(VariantId Variant, ImmutableArray<string> OptionValues, VariantDetails Details) : IEvent;

public sealed record VariantChanged(VariantId Variant, VariantDetails Details) : IEvent;

/// <param name="Before">The SKU that is free for others from now on.</param>
public sealed record VariantSkuSet(VariantId Variant, string? Before, string? Sku) : IEvent;

/// <param name="Version">Counts the variant's prices, from 1; a change of the compare-at price alone keeps it.</param>
public sealed record VariantPriced(VariantId Variant, Money Price, Money? CompareAt, int Version) : IEvent;

public sealed record ProductPublished : IEvent;

public sealed record ProductUnpublished : IEvent;
