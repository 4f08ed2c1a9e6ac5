using System.Collections.Immutable;
using Commerce.Grains.Imports;
using Commerce.Grains.Products;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>
/// A file that names a new picture names all of them; one that names only pictures that are there already changes nothing.
/// So the order and the rest are kept when a later part of the file adds its own.
/// </summary>
internal static class ProductImages
{
    public static ImmutableArray<ProductImage> Of(
        ProductRows product, ImmutableArray<PlannedVariant> variants, ProductState there, List<ImportNote> warnings)
    {
        var told = Told(product, warnings);
        ImmutableArray<ProductImage> named = [.. told
            .Concat(variants.Select(variant => variant.Spec.Details.Image).OfType<string>().Select(url => new ProductImage(url)))
            .DistinctBy(image => image.Url)];
        var before = there.Images.Select(image => image.Url).ToHashSet();
        if (named.All(image => before.Contains(image.Url)))
            return [.. there.Images.Select(image => Retold(image, told))];
        return product.IsLater || product.Head is null
            ? [.. there.Images.Select(image => Retold(image, told)), .. named.Where(image => !before.Contains(image.Url))]
            : named;
    }

    private static ProductImage Retold(ProductImage image, List<ProductImage> told) =>
        told.FirstOrDefault(each => each.Url == image.Url) is { Alt: not null } again ? again : image;

    private static List<ProductImage> Told(ProductRows product, List<ImportNote> warnings)
    {
        List<(int Position, ProductImage Image)> images = [];
        foreach (var row in product.Rows)
        {
            if (row.Variant?.Image is { } own && WebAddress.Of(own) is null)
                warnings.Add(new(row.Line, CatalogueColumns.VariantImage, "is not an address that begins with https://. It is left out."));
            if (row.Image is not { } told)
                continue;
            if (WebAddress.Of(told.Url) is { } url)
                images.Add((told.Position, new(url, told.Alt)));
            else
                warnings.Add(new(row.Line, CatalogueColumns.Image, "is not an address that begins with https://. It is left out."));
        }
        return [.. images.OrderBy(entry => entry.Position).Select(entry => entry.Image).DistinctBy(image => image.Url)];
    }
}
