using Commerce.Storefront.Catalogue;
using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Tests.Shopping;

public class ListingTests
{
    [Theory]
    [InlineData("/c/helmets")]
    [InlineData("/c/helmets?f-colour=red&f-colour=black&f-size=m&min=10.5&max=99&here=1&sort=newest")]
    [InlineData("/c/helmets?lang=de")]
    public void A_list_is_where_its_address_says(string address) => Assert.Equal(address, Read(address, "helmets").Address());

    [Fact]
    public void Taking_a_filter_away_begins_at_the_first_page() => Assert.Equal(
        "/s?q=lock&f-colour=red", Read("/s?q=lock&f-colour=red&f-colour=black&after=abc", null).Without("colour", "black").Address());

    [Theory]
    [InlineData("min=-1")]
    [InlineData("min=cheap")]
    [InlineData("min=99999999999999999999999999999999")]
    [InlineData("sort=sideways")]
    [InlineData("here=yes")]
    public void What_makes_no_sense_narrows_nothing(string query)
    {
        var listing = Read($"/s?{query}", null);
        Assert.False(listing.IsNarrowed);
        Assert.Equal(ListOrder.Best, listing.Order);
    }

    [Fact]
    public void A_price_may_be_typed_with_a_comma() => Assert.Equal(12.5m, Read("/s?min=12,5", null).Min);

    [Fact]
    public void Nobody_sends_more_than_the_shop_takes()
    {
        Assert.Equal(200, Read($"/s?q={new string('a', 5_000)}", null).Text!.Length);
        Assert.Equal(60, Read($"/s?{string.Join('&', Enumerable.Range(0, 500).Select(value => $"f-size={value}"))}", null).Facets.Count);
    }

    private static Listing Read(string address, string? category)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "");
        return Listing.Read(http.Request, category);
    }
}
