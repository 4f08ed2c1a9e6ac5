using Commerce.Silo.Search;
using static Commerce.Silo.Tests.Search.Catalogue;

namespace Commerce.Silo.Tests.Search;

public class RankingTests
{
    [Fact]
    public void A_title_counts_more_than_a_category_and_that_more_than_a_body()
    {
        var index = Of(Product(1, body: "lantern"), Product(2, category: "lantern"), Product(3, "lantern"));
        Assert.Equal([3, 2, 1], index.Numbers("lantern"));
    }

    [Theory]
    [InlineData("tags")]
    [InlineData("vendor")]
    [InlineData("options")]
    public void Tags_vendor_and_options_stand_between_title_and_body(string field)
    {
        string Only(string name) => name == field ? "lantern" : "";
        var text = new SearchText("", "", Only("tags"), Only("vendor"), Only("options"), "");
        var labelled = Product(2) with { Texts = new Dictionary<string, SearchText> { ["en"] = text } };
        Assert.Equal([3, 2, 1], Of(Product(1, body: "lantern"), labelled, Product(3, "lantern")).Numbers("lantern"));
    }

    [Fact]
    public void The_whole_word_comes_before_one_that_begins_with_it()
    {
        Assert.Equal([2, 1], Of(Product(1, "lampshade"), Product(2, "lamp")).Numbers("lamp"));
    }

    [Fact]
    public void A_neighbouring_word_is_not_found_where_the_right_one_is()
    {
        Assert.Equal([2], Of(Product(1, "bell"), Product(2, "belt")).Numbers("belt"));
    }

    [Fact]
    public void One_slip_comes_before_two()
    {
        Assert.Equal([2, 1], Of(Product(1, "paniermaker"), Product(2, "panniermaker")).Numbers("panniermakar"));
    }

    [Fact]
    public void A_title_that_says_little_else_comes_first()
    {
        Assert.Equal([2, 1], Of(Product(1, "lamp with holder and cable"), Product(2, "red lamp")).Numbers("lamp"));
    }

    [Fact]
    public void Saying_a_word_ten_times_gains_nothing()
    {
        Assert.Equal([1, 2], Of(Product(1, body: "lamp"), Product(2, body: "lamp lamp lamp lamp lamp lamp")).Numbers("lamp"));
    }

    [Fact]
    public void Of_equal_matches_the_popular_one_comes_first_but_never_before_a_better_match()
    {
        var (popular, faint) = (Product(2, "lamp") with { Popularity = 9 }, Product(3, body: "lamp") with { Popularity = 1e9 });
        var index = Of(Product(1, "lamp"), popular, faint);
        Assert.Equal([2, 1, 3], index.Numbers("lamp"));
    }

    [Fact]
    public void Every_word_has_to_match()
    {
        Assert.Equal([3], Of(Product(1, "red lamp"), Product(2, "green bell"), Product(3, "green lamp")).Numbers("green lamp"));
    }

    [Fact]
    public void When_none_has_all_words_those_with_most_of_them_are_shown()
    {
        var index = Of(Product(1, "red lamp"), Product(2, "red lamp holder"), Product(3, "holder"));
        Assert.Equal([2], index.Numbers("red lamp holder xylophone"));
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_loading()
    {
        var documents = BicycleShop.Products.Select(product => product.Document()).ToArray();
        Array.Reverse(documents);
        var (shop, reversed) = (BicycleShop.Open(), Of(documents));
        foreach (var (query, locale, _) in ExpectedHits.Table)
            Assert.Equivalent(
                shop.Search(BicycleShop.Everything with { Text = query, Locale = locale }),
                reversed.Search(BicycleShop.Everything with { Text = query, Locale = locale }), strict: true);
    }
}
