using Commerce.Grains.Products;

namespace Commerce.Grains.Tests.Products;

public class PuttingAProduct : AProduct
{
    [Fact]
    public void A_new_product_happens_piece_by_piece() => Product()
        .When(new PutProduct(Shirt))
        .Then(
            new ProductPut("shirt", "Acme", Shirt.Images),
            new ProductTextPut(English),
            new VariantAdded(S, ["S"], Small.Details),
            new VariantPriced(S, Euros(29.90m), Euros(39m), 1),
            new VariantAdded(M, ["M"], Medium.Details),
            new VariantSkuSet(S, null, "SH-S"),
            new VariantSkuSet(M, null, "SH-M"))
        .IsDone();

    [Fact]
    public void Importing_the_same_again_changes_nothing() => Imported()
        .When(new PutProduct(new("shirt", "Acme", [English with { Tags = ["cotton"] }], [.. Shirt.Images], [Small, Medium])))
        .Then().IsDone();

    [Fact]
    public void Only_what_is_different_happens() => Imported()
        .When(new PutProduct(Shirt with { Vendor = "Best" })).Then(new ProductPut("shirt", "Best", Shirt.Images))
        .When(new PutProduct(Shirt with { Vendor = "Best", Texts = [English, German] })).Then(new ProductTextPut(German))
        .When(new PutProduct(With(Small with { Details = Small.Details with { Grams = 300 } }, Medium) with { Vendor = "Best" }))
        .Then(new VariantChanged(S, Small.Details with { Grams = 300 }));

    [Fact]
    public void A_variant_that_an_import_leaves_out_is_kept() => Imported()
        .When(new PutProduct(With(Small))).Then().IsDone()
        .Look<ProductState>(product => Assert.NotNull(product.Find(M)));

    [Fact]
    public void A_language_that_an_import_leaves_out_is_kept() => Imported()
        .When(new PutTranslation(German)).Then(new ProductTextPut(German))
        .When(new PutProduct(Shirt)).Then().IsDone();

    [Fact]
    public void A_price_or_sku_that_an_import_does_not_know_stays() => Imported()
        .When(new PutProduct(With(Small with { Price = null, CompareAt = null, Sku = null }))).Then().IsDone();

    [Fact]
    public void A_sku_is_unique_and_free_again_when_it_changes()
    {
        var claims = new ProductGrain();
        Assert.Equal(
            [new UniqueClaim("sku", "old", GiveBack: true), new UniqueClaim("sku", "new")],
            claims.Claims(new VariantSkuSet(S, "old", "new")));
        Assert.Equal([new UniqueClaim("sku", "new")], claims.Claims(new VariantSkuSet(S, null, "new")));
        Assert.Empty(claims.Claims(new ProductPublished()));
    }

    [Fact]
    public void Variants_that_swap_their_skus_give_both_back_first() => Imported()
        .When(new PutProduct(With(Small with { Sku = "SH-M" }, Medium with { Sku = "SH-S" })))
        .Then(
            new VariantSkuSet(S, "SH-S", null), new VariantSkuSet(M, "SH-M", null),
            new VariantSkuSet(S, null, "SH-M"), new VariantSkuSet(M, null, "SH-S"));

    [Fact]
    public void Two_variants_never_have_one_sku() => Imported()
        .When(new PutProduct(With(Small with { Sku = "SH-M" }))).Then().Refuses<InvalidProduct>(no => Assert.Equal("sku", no.Field));

    [Fact]
    public void A_product_keeps_its_handle() => Imported()
        .When(new PutProduct(Shirt with { Handle = "blouse" })).Then().Refuses<InvalidProduct>(no => Assert.Equal("handle", no.Field));

    public static TheoryData<string, ProductSpec> Faults() => new()
    {
        { "handle", Shirt with { Handle = "" } },
        { "texts", Shirt with { Texts = [] } },
        { "texts", Shirt with { Texts = [English, English with { Title = "T" }] } },
        { "texts", Shirt with { Texts = [.. Enumerable.Range(0, 51).Select(n => English with { Locale = $"x{n}" })] } },
        { "locale", Shirt with { Texts = [English with { Locale = " " }] } },
        { "title", Shirt with { Texts = [English with { Title = new('x', 256) }] } },
        { "bodyHtml", Shirt with { Texts = [English with { BodyHtml = new('x', 100_001) }] } },
        { "tags", Shirt with { Texts = [English with { Tags = Many(251) }] } },
        { "optionNames", Shirt with { Texts = [English with { OptionNames = Many(4) }] } },
        { "images", Shirt with { Images = [.. Many(251).Select(url => new ProductImage(url))] } },
        { "variants", With([.. Many(2049).Select(value => new VariantSpec([value], new()))]) },
        { "optionValues", With(Small, Medium with { OptionValues = ["S"] }) },
        { "optionValues", With(Small with { OptionValues = Many(4) }) },
        { "grams", With(Small with { Details = new(Grams: -1) }) },
        { "sku", With(Small with { Sku = " " }) },
        { "price", With(Small with { Price = Euros(-1) }) },
        { "compareAt", With(Small with { CompareAt = Euros(-1) }) },
        { "compareAt", With(Small with { CompareAt = new Money(1, new Currency("USD")) }) },
    };

    [Theory, MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_is_told_by_its_field(string field, ProductSpec spec) => Product()
        .When(new PutProduct(spec)).Then().Refuses<InvalidProduct>(no => Assert.Equal(field, no.Field));
}
