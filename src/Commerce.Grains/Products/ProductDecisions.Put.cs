using static Commerce.Grains.Decision;

namespace Commerce.Grains.Products;

/// <summary>An import says everything each time; only what is different happens.</summary>
internal static partial class ProductDecisions
{
    public static Decision Put(ProductState product, PutProduct command, ProductId id)
    {
        var spec = command.Spec;
        if (ProductCheck.Find(spec) is { } wrong)
            return Refuse(wrong);
        if (product.Exists && product.Handle != spec.Handle)
            return Refuse(new InvalidProduct("handle", "The handle names a product for ever. Put a new product instead."));

        List<IEvent> events = [.. Described(product, spec)];
        List<VariantSkuSet> skus = [];
        foreach (var told in spec.Variants)
        {
            var variant = product.Find(ProductGrain.IdOf(id, told.OptionValues));
            if (variant is null)
            {
                variant = new(ProductGrain.IdOf(id, told.OptionValues), told.OptionValues, told.Details, null, null, null, 0);
                events.Add(new VariantAdded(variant.Id, told.OptionValues, told.Details));
            }
            else if (variant.Details != told.Details)
                events.Add(new VariantChanged(variant.Id, told.Details));

            if (told.Sku is { } sku && sku != variant.Sku)
                skus.Add(new(variant.Id, variant.Sku, sku));
            if (told.Price is { } price && Priced(variant, price, told.CompareAt) is { } priced)
                events.Add(priced);
        }

        var after = events.Concat(skus).Aggregate(product, (state, happened) => state.Apply(happened));
        if (ProductCheck.Whole(after) is { } tooMuch)
            return Refuse(tooMuch);
        return Record([.. events, .. Moved(skus)]);
    }

    private static IEnumerable<IEvent> Described(ProductState product, ProductSpec spec)
    {
        if (!product.Exists || product.Vendor != spec.Vendor || !Same.Items(product.Images, spec.Images))
            yield return new ProductPut(spec.Handle, spec.Vendor, spec.Images);
        foreach (var text in spec.Texts.Where(text => !product.Texts.Contains(text)))
            yield return new ProductTextPut(text);
    }

    /// <summary>
    /// A SKU that goes from one variant to another is given back before it is taken, or else it would end up belonging to none.
    /// </summary>
    private static IEnumerable<IEvent> Moved(List<VariantSkuSet> skus)
    {
        var taken = skus.Select(set => set.Sku).ToHashSet();
        var passedOn = skus.Where(set => set.Before is not null && taken.Contains(set.Before)).ToHashSet();
        return [
            .. passedOn.Select(set => set with { Sku = null }),
            .. skus.Select(set => passedOn.Contains(set) ? set with { Before = null } : set)];
    }
}
