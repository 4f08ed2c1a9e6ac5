using Commerce.Grains.Products;

namespace Commerce.Grains.Tests.Products;

public class SellingAProduct : AProduct
{
    [Fact]
    public void A_new_price_has_the_next_version() => Imported()
        .When(new RepriceVariant(S, Euros(19.90m))).Then(new VariantPriced(S, Euros(19.90m), null, 2)).IsDone()
        .When(new RepriceVariant(S, Euros(19.90m))).Then().IsDone();

    [Fact]
    public void Another_price_to_compare_at_keeps_the_version() => Imported()
        .When(new RepriceVariant(S, Euros(29.90m), Euros(49m))).Then(new VariantPriced(S, Euros(29.90m), Euros(49m), 1));

    [Fact]
    public void What_does_not_exist_has_no_price() => Imported()
        .When(new RepriceVariant(ProductGrain.IdOf(Id, ["XL"]), Euros(1))).Then().Answers(new NotFound("variant"));

    [Fact]
    public void A_price_is_never_below_zero() => Imported()
        .When(new RepriceVariant(S, Euros(-1))).Then().Refuses<InvalidProduct>();

    [Fact]
    public void A_product_with_a_price_is_published_and_taken_back() => Imported()
        .When(new PublishProduct()).Then(new ProductPublished()).IsDone()
        .When(new PublishProduct()).Then().IsDone()
        .When(new UnpublishProduct()).Then(new ProductUnpublished()).IsDone()
        .When(new UnpublishProduct()).Then().IsDone();

    [Fact]
    public void A_product_without_a_price_is_not_published() => Product().When(new PutProduct(With(Medium)))
        .When(new PublishProduct()).Then().Refuses<NothingToSell>();

    [Fact]
    public void What_was_never_put_is_not_found() => Product()
        .When(new PublishProduct()).Then().Answers(new NotFound("product"))
        .When(new UnpublishProduct()).Then().Answers(new NotFound("product"))
        .When(new PutTranslation(German)).Then().Answers(new NotFound("product"));

    [Fact]
    public void A_translation_is_put_once_and_changed_in_its_place() => Imported()
        .When(new PutTranslation(German)).Then(new ProductTextPut(German)).IsDone()
        .When(new PutTranslation(German with { Tags = ["cotton"] })).Then().IsDone()
        .When(new PutTranslation(English with { Title = "Tee" })).Then<ProductTextPut>()
        .Look<ProductState>(product => Assert.Equal(["en", "de"], product.Texts.Select(text => text.Locale)));

    [Fact]
    public void A_translation_without_a_title_is_refused() => Imported()
        .When(new PutTranslation(German with { Title = "" })).Then().Refuses<InvalidProduct>();

    [Fact]
    public void No_more_languages_than_fifty() => Product()
        .When(new PutProduct(Shirt with { Texts = [.. Enumerable.Range(0, 50).Select(n => English with { Locale = $"x{n}" })] })).IsDone()
        .When(new PutTranslation(German)).Then().Refuses<InvalidProduct>()
        .When(new PutTranslation(English with { Locale = "x0", Title = "Other" })).IsDone();

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("fr", "en")]
    public void A_text_is_found_in_the_nearest_language(string asked, string found) => Imported()
        .When(new PutTranslation(German))
        .Look<ProductState>(product => Assert.Equal(found, product.TextIn(asked)?.Locale));
}
