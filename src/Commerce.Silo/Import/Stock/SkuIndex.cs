using Commerce.Grains;
using Commerce.Grains.Products;

namespace Commerce.Silo.Import.Stock;

/// <summary>
/// Variants by SKU. The whole product is remembered with the one that was looked for, since a file of stock is ordered by
/// product more often than not; when too many are remembered it starts anew.
/// </summary>
internal sealed class SkuIndex(IGrains grains)
{
    private const int Remembered = 100_000;

    private readonly Dictionary<string, VariantId> known = new(StringComparer.Ordinal);

    public async ValueTask<VariantId?> Find(string sku, CancellationToken cancellation)
    {
        if (known.TryGetValue(sku, out var remembered))
            return remembered;
        if (await grains.FindOwner(ProductGrain.SkuScope, sku, cancellation) is not { } product)
            return null;
        if (known.Count >= Remembered)
            known.Clear();
        var view = await grains.ReadUntil<ProductState>(product, state => state.Variants.Any(variant => variant.Sku == sku), cancellation);
        foreach (var variant in view.State.Variants)
            if (variant.Sku is { } each)
                known[each] = variant.Id;
        return known.TryGetValue(sku, out var found) ? found : null;
    }
}
