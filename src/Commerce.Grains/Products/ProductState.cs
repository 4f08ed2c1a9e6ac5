using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Commerce.Grains.Products;

public sealed record ProductState(
    string? Handle,
    string? Vendor,
    ImmutableArray<ProductImage> Images,
    ImmutableArray<ProductText> Texts,
    ImmutableArray<Variant> Variants,
    bool Published)
{
    public static readonly ProductState Empty = new(null, null, [], [], [], false);

    [JsonIgnore]
    public bool Exists => Handle is not null;

    public Variant? Find(VariantId id) => Variants.FirstOrDefault(variant => variant.Id == id);

    /// <summary>The text in a language, or in the same language of elsewhere, or the first there is.</summary>
    public ProductText? TextIn(string locale) =>
        Texts.FirstOrDefault(text => text.Locale == locale)
        ?? Texts.FirstOrDefault(text => text.Locale.Split('-')[0] == locale.Split('-')[0])
        ?? Texts.FirstOrDefault();

    public ProductState Apply(IEvent happened) => happened switch
    {
        ProductPut put => this with { Handle = put.Handle, Vendor = put.Vendor, Images = put.Images },
        ProductTextPut put => this with { Texts = Put(put.Text) },
        VariantAdded added => this with
        {
            Variants = Variants.Add(new(added.Variant, added.OptionValues, added.Details, null, null, null, 0)),
        },
        VariantChanged changed => Change(changed.Variant, variant => variant with { Details = changed.Details }),
        VariantSkuSet set => Change(set.Variant, variant => variant with { Sku = set.Sku }),
        VariantPriced priced => Change(priced.Variant, variant => variant with
        {
            Price = priced.Price, CompareAt = priced.CompareAt, PriceVersion = priced.Version,
        }),
        ProductPublished => this with { Published = true },
        ProductUnpublished => this with { Published = false },
        _ => this,
    };

    // A language keeps its place when it changes, since the first one is what others fall back to.
    private ImmutableArray<ProductText> Put(ProductText put) => Texts.Any(text => text.Locale == put.Locale)
        ? [.. Texts.Select(text => text.Locale == put.Locale ? put : text)]
        : Texts.Add(put);

    private ProductState Change(VariantId id, Func<Variant, Variant> change) =>
        this with { Variants = [.. Variants.Select(variant => variant.Id == id ? change(variant) : variant)] };
}

public sealed record Variant(
    VariantId Id,
    ImmutableArray<string> OptionValues,
    VariantDetails Details,
    string? Sku,
    Money? Price,
    Money? CompareAt,
    int PriceVersion);
