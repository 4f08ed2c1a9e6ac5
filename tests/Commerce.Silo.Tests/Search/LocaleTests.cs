using Commerce.Silo.Search;
using static Commerce.Silo.Tests.Search.Catalogue;

namespace Commerce.Silo.Tests.Search;

public class LocaleTests
{
    [Fact]
    public void A_product_without_the_shoppers_language_is_found_in_the_one_it_is_shown_in()
    {
        var index = Of(Product(1, "Lampe", locale: "de"), Product(2, "Lamp"));
        Assert.Equal([1], index.Numbers("lampen", "de"));
        Assert.Equal([1, 2], index.Numbers("lamp", "de").Order());
        Assert.Equal([1, 2], index.Numbers("lamp", "fr").Order());
    }

    [Fact]
    public void A_translated_product_is_found_in_another_language_only_when_nothing_else_is()
    {
        var both = new Dictionary<string, SearchText>
        {
            ["en"] = new("Gift", "", "", "", "", ""),
            ["de"] = new("Geschenk", "", "", "", "", ""),
        };
        var index = Of(Product(1) with { Texts = both });
        Assert.Equal([1], index.Numbers("gift", "de"));
        index.Put(Product(2, "Gift", locale: "de"));
        Assert.Equal([2], index.Numbers("gift", "de"));
    }

    [Theory]
    [InlineData("de-AT")]
    [InlineData("de_CH")]
    [InlineData("DE")]
    public void Countries_of_one_language_share_its_words(string locale)
    {
        Assert.Equal([1], Of(Product(1, "Fahrräder", locale: "de-DE")).Numbers("fahrrad", locale));
    }

    [Fact]
    public void Names_sort_by_the_locales_own_title_where_there_is_one()
    {
        SearchDocument Named(int number, string british, string american) => Product(number) with
        {
            Texts = new Dictionary<string, SearchText>
            {
                ["en-GB"] = new(british, "", "", "", "", ""),
                ["en-US"] = new(american, "", "", "", "", ""),
            },
        };
        var index = Of(Named(1, "Tyre", "Alpha"), Named(2, "Lorry", "Truck"));
        Assert.Equal([2, 1], index.Numbers(BicycleShop.Everything with { Sort = SearchSort.Name, Locale = "en-GB" }));
        Assert.Equal([1, 2], index.Numbers(BicycleShop.Everything with { Sort = SearchSort.Name, Locale = "en-US" }));
    }

    [Theory]
    [InlineData("smørrebrød", "smorrebrod")]
    [InlineData("smørrebrød", "smoerrebroed")]
    [InlineData("ÉCOLE", "ecole")]
    [InlineData("Łódź", "lodz")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("ὈΔΥΣΣΕΎΣ", "οδυσσευς")]
    [InlineData("ﬁne", "fine")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("STRASSE", "straße")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("naive", "nai\u0308ve")]
    [InlineData("їжак", "izhak")]
    public void Letters_meet_however_they_are_written(string written, string typed)
    {
        Assert.Equal([1], Of(Product(1, written)).Numbers(typed + " "));
    }
}
