using Commerce.Silo.Search;
using static Commerce.Silo.Tests.Search.Catalogue;

namespace Commerce.Silo.Tests.Search;

public class SortingTests
{
    private static readonly ProductIndex Shop = BicycleShop.Open();

    [Fact]
    public void The_cheapest_first_goes_by_the_lowest_price_and_the_dearest_first_by_the_highest()
    {
        Assert.Equal(By(product => product.Price), Ids(SearchSort.PriceAscending));
        Assert.Equal(By(product => -(product.Price + product.Price / 10)), Ids(SearchSort.PriceDescending));
    }

    [Fact]
    public void The_newest_first() => Assert.Equal(By(product => -(product.Number * 7 % 41)), Ids(SearchSort.Newest));

    [Theory]
    [InlineData(SearchSort.Popularity)]
    [InlineData(SearchSort.Relevance)]
    public void The_most_popular_first_also_where_there_is_no_text_to_match(SearchSort sort) =>
        Assert.Equal(By(product => -product.Popularity), Ids(sort));

    [Theory]
    [InlineData("en", "racehelmet avenue backpack balance")]
    [InlineData("de", "saddle brakepads ulock volt")]
    [InlineData("ru", "tyre balance computer tube")]
    public void Names_follow_the_alphabet_of_the_locale(string locale, string first)
    {
        var page = Shop.Search(BicycleShop.Everything with { Sort = SearchSort.Name, Locale = locale, Take = 40 });
        var titles = page.Ids.Select(id => BicycleShop.Products.Single(product => product.Id == id)).ToArray();
        Assert.Equal(first.Split(' '), titles.Take(4).Select(product => product.Handle));
    }

    [Fact]
    public void Accents_and_case_do_not_part_the_alphabet()
    {
        var index = Of(Product(1, "zebra"), Product(2, "Ärmel"), Product(3, "arm"), Product(4, "Éclair"));
        Assert.Equal([3, 2, 4, 1], index.Numbers(BicycleShop.Everything with { Sort = SearchSort.Name }));
    }

    [Fact]
    public void Equals_follow_their_id()
    {
        var index = Of([.. new[] { 5, 2, 9, 1 }.Select(number => Product(number, "same"))]);
        foreach (var sort in Enum.GetValues<SearchSort>())
            Assert.Equal([1, 2, 5, 9], index.Numbers(BicycleShop.Everything with { Sort = sort, Text = "same" }));
    }

    [Fact]
    public void Pages_cover_the_list_without_gap_or_overlap()
    {
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            var query = BicycleShop.Everything with { Sort = sort, Take = 7 };
            var pages = Enumerable.Range(0, 6).SelectMany(page => Shop.Search(query with { Skip = page * 7 }).Ids);
            Assert.Equal(Ids(sort), pages);
        }
    }

    [Theory]
    [InlineData(40, 10, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    [InlineData(-5, 3, 3)]
    [InlineData(0, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(38, 10, 2)]
    public void A_page_outside_the_list_is_empty_and_the_total_stays(int skip, int take, int shown)
    {
        var result = Shop.Search(BicycleShop.Everything with { Skip = skip, Take = take });
        Assert.Equal((shown, 40), (result.Ids.Count, result.Total));
    }

    [Fact]
    public void A_page_is_bounded()
    {
        var index = Of([.. Enumerable.Range(1, 300).Select(number => Product(number, "same"))]);
        Assert.Equal(SearchLimits.PageSize, index.Search(BicycleShop.Everything with { Take = int.MaxValue }).Ids.Count);
    }

    [Fact]
    public void Popularity_that_is_no_number_or_without_bound_still_sorts()
    {
        double[] popularity = [double.NaN, double.PositiveInfinity, -3, 2, double.NegativeInfinity];
        var index = Of([.. popularity.Select((value, i) => Product(i + 1, "same") with { Popularity = value })]);
        Assert.Equal([2, 4, 1, 3, 5], index.Numbers(BicycleShop.Everything with { Sort = SearchSort.Popularity }));
    }

    private static Guid[] By(Func<Bicycle, long> key) =>
        [.. BicycleShop.Products.OrderBy(key).ThenBy(product => product.Number).Select(product => product.Id)];

    private static IReadOnlyList<Guid> Ids(SearchSort sort) => Shop.Search(BicycleShop.Everything with { Sort = sort }).Ids;
}
