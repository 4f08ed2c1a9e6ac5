using Commerce.Silo.Search;

namespace Commerce.Silo.Tests.Search;

public class FacetTests
{
    private static readonly ProductIndex Shop = BicycleShop.Open();

    [Fact]
    public void The_whole_shop_is_counted_by_every_facet()
    {
        var facets = Search().Facets;
        Assert.Equal(["category", "colour", "vendor"], facets.Select(facet => facet.Name));
        Assert.Equal(BicycleShop.Products.Length, facets[0].Values.Sum(value => value.Count));
        Assert.Equal(new FacetCount("parts", 12, false), facets[0].Values[0]);
    }

    [Fact]
    public void The_most_frequent_value_comes_first_and_equals_follow_the_alphabet()
    {
        foreach (var facet in Search().Facets)
        {
            var frequent = facet.Values.OrderByDescending(value => value.Count);
            Assert.Equal(frequent.ThenBy(value => value.Value, StringComparer.Ordinal), facet.Values);
        }
    }

    [Fact]
    public void Values_of_one_facet_add_up_and_facets_narrow_down()
    {
        var result = Search(new FacetFilter("colour", ["green", "red"]), new FacetFilter("category", ["city-bikes"]));
        Assert.Equal(["avenue", "boulevard", "folding"], Handles(result).Order());
        Assert.Equal(3, result.Total);
    }

    [Fact]
    public void Two_filters_on_one_facet_count_as_one()
    {
        Assert.Equal(
            Search(new FacetFilter("colour", ["green", "red"])).Ids,
            Search(new FacetFilter("colour", ["green"]), new FacetFilter("colour", ["red"])).Ids);
    }

    [Fact]
    public void A_facet_that_is_filtered_on_still_counts_its_alternatives()
    {
        var result = Search(new FacetFilter("category", ["city-bikes"]), new FacetFilter("colour", ["green"]));
        Assert.Equal(2, result.Total);
        Assert.Equal(3, CountOf(result, "colour", "black") + CountOf(result, "colour", "red"));
        Assert.Equal(2, CountOf(result, "category", "city-bikes"));
        Assert.Equal(1, CountOf(result, "category", "electric"));
        Assert.Equal(1, CountOf(result, "vendor", "Gazelle"));
        Assert.Equal(0, CountOf(result, "vendor", "Brompton"));
    }

    [Fact]
    public void A_count_is_what_ticking_the_value_instead_would_find()
    {
        var green = new FacetFilter("colour", ["green"]);
        foreach (var facet in Search(green).Facets)
            foreach (var value in facet.Values)
            {
                var ticked = new FacetFilter(facet.Name, [value.Value]);
                Assert.Equal(value.Count, (facet.Name == "colour" ? Search(ticked) : Search(green, ticked)).Total);
            }
    }

    [Fact]
    public void A_selected_value_stays_listed_when_it_finds_nothing()
    {
        var result = Search(new FacetFilter("colour", ["white"]), new FacetFilter("vendor", ["Puky"]));
        Assert.Equal(0, result.Total);
        Assert.Contains(new FacetCount("Puky", 0, true), result.Facets.Single(facet => facet.Name == "vendor").Values);
        Assert.Contains(new FacetCount("white", 0, true), result.Facets.Single(facet => facet.Name == "colour").Values);
    }

    [Theory]
    [InlineData("colour", "mauve")]
    [InlineData("weight", "light")]
    public void What_nothing_carries_finds_nothing(string facet, string value)
    {
        Assert.Empty(Search(new FacetFilter(facet, [value])).Ids);
    }

    [Fact]
    public void A_filter_without_values_filters_nothing()
    {
        Assert.Equal(BicycleShop.Products.Length, Search(new FacetFilter("colour", [])).Total);
    }

    [Fact]
    public void Text_price_and_a_live_filter_narrow_the_counts_too()
    {
        var helmets = BicycleShop.Everything with { Text = "helmet" };
        var result = Shop.Search(helmets with { Price = new PriceRange(7000, null), Accept = id => id != Bicycle.IdOf(15) });
        Assert.Equal(["urbanhelmet"], Handles(result));
        Assert.Equal(1, CountOf(result, "vendor", "Abus"));
        Assert.Equal(0, CountOf(result, "vendor", "Giro"));
    }

    [Theory]
    [InlineData(64900L, 64900L, 1)]
    [InlineData(71390L, 71390L, 1)]
    [InlineData(71391L, 79899L, 0)]
    [InlineData(null, 690L, 1)]
    [InlineData(499900L, null, 1)]
    [InlineData(200L, 100L, 0)]
    public void A_product_is_in_range_when_any_of_its_prices_is(long? from, long? to, int found)
    {
        Assert.Equal(found, Shop.Search(BicycleShop.Everything with { Price = new PriceRange(from, to) }).Total);
    }

    [Fact]
    public void A_value_given_twice_counts_once()
    {
        var twice = Catalogue.Product(1) with { Facets = [new FacetValue("tag", "new"), new FacetValue("tag", "new")] };
        Assert.Equal(1, CountOf(Catalogue.Of(twice).Search(BicycleShop.Everything), "tag", "new"));
    }

    private static SearchResult Search(params FacetFilter[] filters) =>
        Shop.Search(BicycleShop.Everything with { Filters = filters });

    private static string[] Handles(SearchResult result) => [.. result.Ids.Select(BicycleShop.HandleOf)];

    private static int CountOf(SearchResult result, string facet, string value) =>
        result.Facets.SingleOrDefault(one => one.Name == facet)?.Values.SingleOrDefault(one => one.Value == value).Count ?? 0;
}
