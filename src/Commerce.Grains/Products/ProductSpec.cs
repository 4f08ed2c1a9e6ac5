using System.Collections.Immutable;

namespace Commerce.Grains.Products;

/// <summary>All that an import or the back office says of a product.</summary>
/// <param name="Handle">The product's name in addresses, from which its id follows.</param>
/// <param name="Texts">At least one language with a title; a language left out is kept as it is.</param>
/// <param name="Variants">A variant left out is kept as it is: orders may still point at it.</param>
public sealed record ProductSpec(
    string Handle,
    string? Vendor,
    ImmutableArray<ProductText> Texts,
    ImmutableArray<ProductImage> Images,
    ImmutableArray<VariantSpec> Variants);

/// <summary>A product in one language.</summary>
/// <param name="Locale">BCP 47, such as <c>de</c> or <c>pt-BR</c>.</param>
/// <param name="Category">The kind of thing it is.</param>
/// <param name="OptionNames">What its variants differ in: Size, Colour.</param>
/// <param name="OptionValues">What the variants' option values are called in this language, where they are called otherwise.</param>
public sealed record ProductText(
    string Locale,
    string Title,
    string? BodyHtml,
    string? Category,
    ImmutableArray<string> Tags,
    ImmutableArray<string> OptionNames,
    ImmutableArray<OptionValueText> OptionValues)
{
    public bool Equals(ProductText? other) =>
        other is not null && Locale == other.Locale && Title == other.Title && BodyHtml == other.BodyHtml && Category == other.Category
        && Same.Items(Tags, other.Tags) && Same.Items(OptionNames, other.OptionNames) && Same.Items(OptionValues, other.OptionValues);

    public override int GetHashCode() => HashCode.Combine(Locale, Title);
}

public sealed record OptionValueText(string Value, string Text);

public sealed record ProductImage(string Url, string? Alt = null);

/// <summary>What a variant is: its option values name it within its product, for ever.</summary>
/// <param name="Price">None where the source knows none: a price that was set before stays.</param>
public sealed record VariantSpec(
    ImmutableArray<string> OptionValues, VariantDetails Details, string? Sku = null, Money? Price = null, Money? CompareAt = null);

/// <param name="Grams">Weight with packaging.</param>
/// <param name="TaxClass">Names the market's tax rate: <c>standard</c>, <c>reduced</c>, <c>zero</c>.</param>
/// <param name="Image">One of the product's images, by its address.</param>
public sealed record VariantDetails(string? Barcode = null, int? Grams = null, string TaxClass = "standard", string? Image = null);
