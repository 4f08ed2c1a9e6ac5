namespace Commerce.Silo.Tests.Search;

public class DidYouMeanTests
{
    private static readonly Commerce.Silo.Search.ProductIndex Shop = BicycleShop.Open();

    [Theory]
    [InlineData("helmte", "en", "helmet")]
    [InlineData("mountian bike", "en", "mountain bike")]
    [InlineData("waterpoof panier", "en", "waterproof pannier")]
    [InlineData("shloss", "de", "schloss")]
    [InlineData("ruckliht", "de", "rücklicht")]
    [InlineData("велосепед", "ru", "велосипед")]
    [InlineData("тормаз", "ru", "тормоз")]
    public void A_slip_is_put_right(string typed, string locale, string meant)
    {
        Assert.Equal(meant, Shop.Search(BicycleShop.Everything with { Text = typed, Locale = locale }).DidYouMean);
    }

    [Theory]
    [InlineData("helmet")]
    [InlineData("helm")]
    [InlineData("helmets for kids")]
    [InlineData("xylophone")]
    [InlineData("700c")]
    public void What_is_found_as_typed_or_not_at_all_is_left_alone(string typed)
    {
        Assert.Null(Shop.Search(BicycleShop.Everything with { Text = typed }).DidYouMean);
    }

    [Fact]
    public void A_number_is_never_taken_for_another()
    {
        Assert.Empty(Shop.Find("4006381000999"));
        Assert.Empty(Catalogue.Of(Catalogue.Product(1, "model xr2000")).Numbers("xr2001"));
    }

    [Theory]
    [InlineData("bel", 0)]
    [InlineData("abel", 1)]
    [InlineData("abelxy", 0)]
    [InlineData("bellxxyz", 0)]
    public void Short_words_forgive_nothing_and_longer_ones_little(string typed, int found)
    {
        Assert.Equal(found, Catalogue.Of(Catalogue.Product(1, "axbel")).Numbers(typed + " ").Length);
    }
}
