using System.Text.Json;
using Commerce.Grains;
using Commerce.Testing;
using static Commerce.Grains.TaxMode;

namespace Commerce.Silo.Tests.Markets;

public class MarketsTests
{
    [Theory]
    [InlineData("DE", "EUR", Included), InlineData("GB", "GBP", Included), InlineData("JP", "JPY", Included), InlineData("US", "USD", Added), InlineData("CA", "CAD", Added)]
    public void The_retailers_country_decides_currency_and_where_the_tax_is(string country, string currency, TaxMode mode)
    {
        var markets = new Silo.Markets.Markets(country, 5.90m);
        Assert.Equal((country, currency, mode), (markets.Default.Country, markets.Default.Currency.Code, markets.Default.TaxMode));
        Assert.NotEmpty(markets.Default.Languages);
        Assert.Equal(currency, markets.Shipping(markets.Default).Currency.Code);
    }

    [Fact]
    public void It_trades_with_every_country_of_its_currency_at_that_countrys_rate()
    {
        var markets = new Silo.Markets.Markets("DE", 5.90m);
        Assert.Equal("AT", markets.Find("at")!.Country);
        Assert.Null(markets.Find("US"));
        Assert.Null(markets.Find("XX"));
        Assert.Equal((0.19m, 0.07m, 0m), (markets.TaxRate("DE", "standard"), markets.TaxRate("DE", "reduced"), markets.TaxRate("DE", "zero")));
        Assert.Equal(0.20m, markets.TaxRate("AT", "standard"));
    }

    [DataFact("the tax rates against the reference")]
    public async Task The_standard_rates_are_those_of_the_reference()
    {
        var file = SharedData.Path("reference", "tax", "sales_tax_rates.json");
        var reference = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement;
        foreach (var line in (await File.ReadAllLinesAsync(Repository.Path("src", "Commerce.Silo", "Markets", "tax-rates.csv"))).Skip(1))
        {
            var country = line.Split(',')[0];
            var markets = new Silo.Markets.Markets(country, 0);
            Assert.Equal((country, reference.GetProperty(country).GetProperty("rate").GetDecimal()), (country, markets.TaxRate(country, "standard")));
        }
    }
}
