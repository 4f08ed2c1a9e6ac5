using Commerce.Silo.Search;
using static Commerce.Silo.Tests.Search.Catalogue;

namespace Commerce.Silo.Tests.Search;

public class PuttingTests
{
    [Fact]
    public void An_empty_index_answers()
    {
        var index = new ProductIndex();
        Assert.Equal(0, index.Search(BicycleShop.Everything).Total);
        Assert.Equal(0, index.Search(BicycleShop.Everything with { Text = "lamp" }).Total);
        Assert.Empty(index.Suggest("la", "en", 5));
    }

    [Fact]
    public void What_is_put_is_found_at_once()
    {
        var index = Of(Product(1, "lamp"));
        index.Put(Product(2, "lamp"));
        Assert.Equal([1, 2], index.Numbers("lamp"));
    }

    [Fact]
    public void What_is_put_again_is_found_as_it_is_now_and_once()
    {
        var index = Of(Product(1, "lamp") with { Facets = [new FacetValue("tag", "old")], Codes = ["A-1"] }, Product(2, "bell"));
        index.Put(Product(1, "torch") with { Facets = [new FacetValue("tag", "new")], Codes = ["B-1"] });
        Assert.Empty(index.Numbers("lamp"));
        Assert.Empty(index.Numbers("A-1"));
        Assert.Equal([1], index.Numbers("torch"));
        Assert.Equal([1], index.Numbers("b1"));
        var result = index.Search(BicycleShop.Everything);
        Assert.Equal((2, "new"), (result.Total, result.Facets.Single().Values.Single().Value));
    }

    [Fact]
    public void What_is_removed_is_gone_and_may_come_back()
    {
        var index = Of(Product(1, "lamp"), Product(2, "lamp"));
        index.Remove(Bicycle.IdOf(1));
        index.Remove(Bicycle.IdOf(1));
        index.Remove(Bicycle.IdOf(77));
        Assert.Equal([2], index.Numbers("lamp"));
        index.Put(Product(1, "lamp"));
        Assert.Equal([1, 2], index.Numbers("lamp"));
    }

    [Fact]
    public void Of_two_with_one_id_in_a_batch_the_later_stays()
    {
        var index = Of(Product(1, "lamp"), Product(1, "bell"));
        Assert.Empty(index.Numbers("lamp"));
        Assert.Equal([1], index.Numbers("bell"));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void A_document_that_cannot_be_read_changes_nothing()
    {
        var index = Of(Product(1, "lamp"));
        Assert.ThrowsAny<Exception>(() => index.Put([Product(2, "lamp"), Product(3) with { Texts = null! }]));
        Assert.Equal([1], index.Numbers("lamp"));
    }

    [Fact]
    public void A_shop_that_has_changed_a_thousand_times_searches_like_one_opened_now()
    {
        var (worn, fresh) = (BicycleShop.Open(), BicycleShop.Open());
        for (var round = 0; round < 30; round++)
            foreach (var product in BicycleShop.Products)
            {
                if (round % 3 == 0) worn.Remove(product.Id);
                worn.Put(product.Document() with { Popularity = round < 29 ? round : product.Popularity });
            }

        Assert.Equal(fresh.Count, worn.Count);
        foreach (var (text, locale, _) in ExpectedHits.Table)
            Assert.Equivalent(
                fresh.Search(BicycleShop.Everything with { Text = text, Locale = locale }),
                worn.Search(BicycleShop.Everything with { Text = text, Locale = locale }), strict: true);
        Assert.Equal(fresh.Suggest("bi", "en", 10), worn.Suggest("bi", "en", 10));
    }

    [Fact]
    public void Missing_texts_and_fields_do_no_harm()
    {
        var missing = new SearchText(null!, null!, null!, null!, null!, null!);
        var blank = Product(1) with { Texts = new Dictionary<string, SearchText> { ["en"] = missing } };
        var wordless = Product(2) with { Texts = new Dictionary<string, SearchText>(), Codes = ["X-9"] };
        var index = Of(blank, wordless);
        Assert.Equal([2], index.Numbers("x9"));
        Assert.Equal([1, 2], index.Numbers(BicycleShop.Everything with { Sort = SearchSort.Name }));
    }
}
