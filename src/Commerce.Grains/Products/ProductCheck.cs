namespace Commerce.Grains.Products;

/// <summary>What a product must be like, and how much of each there may be. The first fault is told.</summary>
internal static class ProductCheck
{
    public const int MostTexts = 50;

    private const int MostVariants = 2_048;
    private const int MostImages = 250;
    private const int MostTags = 250;
    private const int MostOptions = 3;
    private const int LongestBody = 100_000;

    public static readonly InvalidProduct TooManyTexts = new("texts", $"A product has at most {MostTexts} languages.");

    public static InvalidProduct? Find(ProductSpec spec) =>
        Line("handle", spec.Handle)
        ?? (spec.Texts.IsEmpty ? new InvalidProduct("texts", "Give the title in one language at least.") : null)
        ?? (spec.Texts.DistinctBy(text => text.Locale).Count() < spec.Texts.Length
            ? new InvalidProduct("texts", "A language comes twice.")
            : null)
        ?? (spec.Images.Length > MostImages ? new InvalidProduct("images", $"A product has at most {MostImages} images.") : null)
        ?? spec.Texts.Select(Text).FirstOrDefault(wrong => wrong is not null)
        ?? spec.Variants.Select(Variant).FirstOrDefault(wrong => wrong is not null)
        ?? (spec.Variants.DistinctBy(variant => string.Join('\u001f', variant.OptionValues)).Count() < spec.Variants.Length
            ? new InvalidProduct("optionValues", "Two variants have the same option values.")
            : null);

    /// <summary>What can only be told of the product with its earlier variants.</summary>
    public static InvalidProduct? Whole(ProductState product)
    {
        if (product.Texts.Length > MostTexts)
            return TooManyTexts;
        if (product.Variants.Length > MostVariants)
            return new("variants", $"A product has at most {MostVariants} variants.");
        var twice = product.Variants.Where(variant => variant.Sku is not null).GroupBy(variant => variant.Sku)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null ? null : new("sku", $"Two variants have the SKU {twice.Key}.");
    }

    public static InvalidProduct? Text(ProductText text) =>
        Line("locale", text.Locale) ?? Line("title", text.Title)
        ?? (text.BodyHtml?.Length > LongestBody ? new InvalidProduct("bodyHtml", $"Give {LongestBody} characters or fewer.") : null)
        ?? (text.Tags.Length > MostTags ? new InvalidProduct("tags", $"A product has at most {MostTags} tags.") : null)
        ?? (text.OptionNames.Length > MostOptions
            ? new InvalidProduct("optionNames", $"Variants differ in {MostOptions} things at most.")
            : null);

    public static InvalidProduct? Price(Money? price, Money? compareAt) =>
        price?.Minor < 0 ? new("price", "A price is never below zero.")
        : compareAt?.Minor < 0 ? new("compareAt", "A price is never below zero.")
        : compareAt is not null && compareAt.Value.Currency != price?.Currency
            ? new("compareAt", "Both prices are in the same currency.")
        : null;

    private static InvalidProduct? Variant(VariantSpec variant) =>
        variant.OptionValues.Length > MostOptions ? new("optionValues", $"Variants differ in {MostOptions} things at most.")
        : variant.Details.Grams < 0 ? new("grams", "Nothing weighs less than nothing.")
        : variant.Sku is { } sku && Line("sku", sku) is { } wrong ? wrong
        : Price(variant.Price, variant.CompareAt);

    private static InvalidProduct? Line(string field, string text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > 255 ? new(field, "Give 1 to 255 characters.") : null;
}
