using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;

namespace Commerce.GraphQL.Tests.Stores;

[Collection(nameof(Shop))]
public class ShopFactsTests(Shop shop)
{
    [Fact]
    public async Task Everybody_is_told_what_the_shop_is()
    {
        var told = await shop.Query(
            shop.People.Guest, "shop { name market { country currencyCode taxMode } languages shippingRate { amount currencyCode } baseUrl demo }");
        Assert.Equal("Velo Okarina", told.Text("name"));
        Assert.Equal("DE", told.GetProperty("market").Text("country"));
        Assert.Equal(["de", "en"], told.GetProperty("languages").EnumerateArray().Select(language => language.GetString()));
        Assert.Equal("5.90", told.GetProperty("shippingRate").Text("amount"));
        Assert.Equal("http://localhost:5080", told.Text("baseUrl"));
        Assert.True(told.GetProperty("demo").GetBoolean());
    }

    [Theory]
    [InlineData("BER-MITTE"), InlineData("ber-mitte")]
    public async Task A_store_is_found_by_its_code_in_an_address(string code) =>
        Assert.Equal("BER-MITTE", (await shop.Query(shop.People.Guest, $"store(code: \"{code}\") {{ code }}")).Text("code"));

    [Fact]
    public async Task A_code_that_no_store_has_finds_none() =>
        Assert.Equal(JsonValueKind.Null, (await shop.Query(shop.People.Guest, "store(code: \"ber\") { code }")).ValueKind);
}
