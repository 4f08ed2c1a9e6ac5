using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Products;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>What the rows of one handle come to, given what is there of the product already.</summary>
/// <param name="Spec">Null where nothing can go in.</param>
/// <param name="Variants">Each variant with the line that it comes from.</param>
/// <param name="Rejected">Rows that don't go in.</param>
/// <param name="Publish">Whether the product is for sale after this; null leaves it as it is.</param>
internal sealed record ProductPlan(
    ProductSpec? Spec,
    ImmutableArray<PlannedVariant> Variants,
    ImmutableArray<ImportNote> Rejected,
    ImmutableArray<ImportNote> Warnings,
    bool? Publish)
{
    /// <param name="without">Lines whose variants are left out, since their SKUs belong to others.</param>
    public static ProductPlan Of(ProductRows product, ProductState there, ImportOptions options, IReadOnlySet<int>? without = null)
    {
        if (product.Head is null && !there.Exists)
            return new(null, [], [new(product.Line, CatalogueColumns.Title, "is missing, and there is no such product yet.")], [], null);

        List<ImportNote> rejected = [], warnings = [];
        var texts = Texts(product, there, options);
        var names = (texts.FirstOrDefault(text => text.Locale == options.Locale) ?? texts[0]).OptionNames;
        var reading = new VariantReading(product.Handle, names, there, options.Currency);
        ImmutableArray<PlannedVariant> variants = [.. product.Rows
            .Where(row => row.Variant is not null && without?.Contains(row.Line) != true)
            .Select(row => reading.Read(row.Line, row.Variant!, rejected, warnings))
            .OfType<PlannedVariant>()];
        var images = ProductImages.Of(product, variants, there, warnings);
        var publish = IsForSale(product, variants, there);
        warnings.AddRange(variants.Where(variant => variant.Spec.Price is null).Select(variant => Unpriced(variant, there, publish)));
        return new(
            new(product.Handle, Vendor(product, there), texts, images, [.. variants.Select(variant => variant.Spec)]),
            variants, [.. rejected], [.. warnings], publish);
    }

    // A product that the file says nothing of stays as it is, but a new one that has a price is for sale.
    private static bool? IsForSale(ProductRows product, ImmutableArray<PlannedVariant> variants, ProductState there)
    {
        var wanted = product.IsLater ? product.WasWanted : product.Head is null ? null : product.Head.Published;
        if (wanted is null && there.Exists)
            return null;
        var told = variants.Select(variant => variant.Id).ToHashSet();
        var isPriced = variants.Any(variant => variant.Spec.Price is not null)
            || there.Variants.Any(variant => variant.Price is not null && !told.Contains(variant.Id));
        return wanted != false && isPriced;
    }

    private static ImportNote Unpriced(PlannedVariant variant, ProductState there, bool? publish)
    {
        var kept = there.Find(variant.Id)?.Price is { } price ? $"It keeps its price of {price}" : "It comes in without a price";
        return new(variant.Line, CatalogueColumns.Price, publish == false
            ? $"is 0 or empty. {kept}, and the product is not published."
            : $"is 0 or empty. {kept}.");
    }

    private static string? Vendor(ProductRows product, ProductState there) =>
        product.Head?.Vendor is { } vendor && !product.IsLater ? OrNull(vendor) : there.Vendor;

    private static ImmutableArray<ProductText> Texts(ProductRows product, ProductState there, ImportOptions options)
    {
        if (product.Head is not { } head || product.IsLater && there.Exists)
            return there.Texts;
        var before = there.Texts.FirstOrDefault(text => text.Locale == options.Locale);
        return [new ProductText(
            options.Locale,
            head.Title,
            head.Body is { } body ? OrNull(body) : before?.BodyHtml,
            head.Type is { } type ? OrNull(type) : before?.Category,
            head.Tags ?? before?.Tags ?? [],
            head.OptionNames,
            before?.OptionValues ?? [])];
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
