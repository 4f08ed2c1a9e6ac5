using Commerce.Grains.Products;
using Commerce.Silo.Search;

namespace Commerce.Silo.ReadModels;

/// <summary>Tells the search what a product says of itself, in each of its languages.</summary>
internal static class ProductDocuments
{
    public const string Category = "category", Vendor = "vendor", Tag = "tag";

    /// <summary>The option that means "this product has no choice", by convention of the catalogues that retailers have.</summary>
    private const string NoChoice = "Title";

    public static SearchDocument Of(Guid id, ProductState product, DateTimeOffset since)
    {
        var prices = product.Variants.Where(variant => variant.Price is not null).Select(variant => variant.Price!.Value.Minor).ToList();
        return new(
            id,
            product.Texts.ToDictionary(text => text.Locale, text => TextOf(product, text)),
            product.Texts[0].Locale,
            [.. FacetsOf(product).Distinct()],
            prices.Count > 0 ? prices.Min() : 0,
            prices.Count > 0 ? prices.Max() : 0,
            since,
            0,
            [product.Handle!, .. product.Variants.SelectMany(variant => new[] { variant.Sku, variant.Details.Barcode }).OfType<string>()]);
    }

    /// <summary>Facets and values are named by the product's first language; <see cref="Labels"/> says them in the others.</summary>
    public static IEnumerable<FacetValue> FacetsOf(ProductState product)
    {
        var first = product.Texts[0];
        if (CategoryOf(product) is { } category)
            yield return new(Category, category);
        if (product.Vendor is { Length: > 0 } vendor)
            yield return new(Vendor, Slug.Of(vendor));
        foreach (var tag in first.Tags)
            yield return new(Tag, Slug.Of(tag));
        foreach (var (name, value) in Options(product, first))
            yield return new(Slug.Of(name), Slug.Of(value));
    }

    /// <summary>The category's slug.</summary>
    public static string? CategoryOf(ProductState product) =>
        product.Texts[0].Category is { Length: > 0 } category ? Slug.Of(category) : null;

    /// <summary>What the product's options, which narrow lists too, are called in each language.</summary>
    public static IEnumerable<(string Facet, string? Value, string Locale, string Label)> FacetNames(ProductState product)
    {
        foreach (var text in product.Texts)
            foreach (var (name, label) in product.Texts[0].OptionNames.Zip(text.OptionNames))
                yield return (Slug.Of(name), null, text.Locale, label);
    }

    /// <summary>What each facet value of the product is called in each language.</summary>
    public static IEnumerable<(string Facet, string? Value, string Locale, string Label)> Labels(ProductState product)
    {
        var first = product.Texts[0];
        foreach (var text in product.Texts)
        {
            if (first.Category is { Length: > 0 } category && text.Category is { Length: > 0 } called)
                yield return (Category, Slug.Of(category), text.Locale, called);
            if (product.Vendor is { Length: > 0 } vendor)
                yield return (Vendor, Slug.Of(vendor), text.Locale, vendor);
            foreach (var (tag, label) in first.Tags.Zip(text.Tags))
                yield return (Tag, Slug.Of(tag), text.Locale, label);
            foreach (var ((name, value), (_, label)) in Options(product, first).Zip(Options(product, text)))
                yield return (Slug.Of(name), Slug.Of(value), text.Locale, label);
        }
    }

    private static SearchText TextOf(ProductState product, ProductText text) => new(
        text.Title, text.Category ?? "", string.Join(' ', text.Tags), product.Vendor ?? "",
        string.Join(' ', Options(product, text).Select(option => option.Value).Distinct()), PlainText.Of(text.BodyHtml));

    private static IEnumerable<(string Name, string Value)> Options(ProductState product, ProductText text)
    {
        var names = product.Texts[0].OptionNames;
        var called = text.OptionValues.ToDictionary(value => value.Value, value => value.Text);
        foreach (var variant in product.Variants)
            for (var i = 0; i < Math.Min(names.Length, variant.OptionValues.Length); i++)
                if (names[i] != NoChoice)
                    yield return (names[i], called.GetValueOrDefault(variant.OptionValues[i], variant.OptionValues[i]));
    }
}
