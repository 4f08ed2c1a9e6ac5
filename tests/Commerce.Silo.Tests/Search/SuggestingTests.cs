namespace Commerce.Silo.Tests.Search;

public class SuggestingTests
{
    private static readonly Commerce.Silo.Search.ProductIndex Shop = BicycleShop.Open();

    [Theory]
    [InlineData("mou", "en", "mountain")]
    [InlineData("hel", "en", "helmet")]
    [InlineData("schl", "de", "schlösser")]
    [InlineData("GRÜ", "de", "grün")]
    [InlineData("вел", "ru", "велосипед")]
    [InlineData("green b", "en", "green bike")]
    [InlineData("city b", "en", "city bike")]
    public void A_half_typed_word_is_completed(string typed, string locale, string completed)
    {
        Assert.Equal(completed, Shop.Suggest(typed, locale, 8).First(suggestion => suggestion.Product is null).Text);
    }

    [Fact]
    public void A_completion_says_how_many_products_it_finds()
    {
        foreach (var suggestion in Shop.Suggest("gree", "en", 8).Where(suggestion => suggestion.Product is null))
            Assert.Equal(suggestion.Hits, Shop.Find(suggestion.Text + " ").Length);
    }

    [Fact]
    public void Products_follow_by_their_title_in_the_shoppers_language()
    {
        var product = Shop.Suggest("kette", "de", 6).First(suggestion => suggestion.Product is not null);
        Assert.Equal(("Kette 11-fach", Bicycle.IdOf(22)), (product.Text, product.Product));
    }

    [Fact]
    public void One_word_is_proposed_in_one_number_only()
    {
        var queries = Shop.Suggest("bik", "en", 10).Where(suggestion => suggestion.Product is null);
        Assert.Equal(["bike"], queries.Select(suggestion => suggestion.Text));
    }

    [Fact]
    public void A_slip_still_suggests_products()
    {
        Assert.Contains(Shop.Suggest("helmte", "en", 5), suggestion => suggestion.Product == Bicycle.IdOf(13));
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("  ", 5)]
    [InlineData("%%", 5)]
    [InlineData("bik", 0)]
    [InlineData("bik", -1)]
    public void Nothing_typed_or_asked_for_suggests_nothing(string typed, int take) =>
        Assert.Empty(Shop.Suggest(typed, "en", take));

    [Fact]
    public void No_more_is_suggested_than_asked_for_nor_than_fits_under_a_box()
    {
        for (var take = 1; take < 30; take++)
            Assert.InRange(Shop.Suggest("b", "en", take).Count, 1, Math.Min(take, 20));
    }
}
