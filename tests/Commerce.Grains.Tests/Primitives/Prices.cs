using static Commerce.Grains.TaxMode;

namespace Commerce.Grains.Tests.Primitives;

/// <summary>What a line costs, to the cent and the same everywhere.</summary>
public class Prices
{
    private static readonly Currency Eur = new("EUR"), Yen = new("JPY"), Dinar = new("KWD");

    [Theory]
    [InlineData(1190, 1, 0.19, Included, 1190, 190)]
    [InlineData(1190, 2, 0.19, Included, 2380, 380)]
    [InlineData(1000, 1, 0.19, Added, 1190, 190)]
    [InlineData(999, 3, 0.0825, Added, 3244, 247)]
    [InlineData(1, 1, 0.19, Included, 1, 0)]
    [InlineData(1000, 0, 0.19, Added, 0, 0)]
    [InlineData(1000, 1, 0, Included, 1000, 0)]
    public void Tax_is_in_the_price_or_comes_on_top_once_for_the_line(long unit, int quantity, double rate, TaxMode mode, long gross, long tax)
    {
        Assert.Equal(gross, LinePrice.Gross(new(unit, Eur), quantity, (decimal)rate, mode).Minor);
        Assert.Equal(tax, LinePrice.Tax(new(unit, Eur), quantity, (decimal)rate, mode).Minor);
    }

    [Fact]
    public void Half_a_cent_goes_away_from_zero_both_ways()
    {
        Assert.Equal(3, new Money(25, Eur).Share(0.1m).Minor);
        Assert.Equal(-3, new Money(-25, Eur).Share(0.1m).Minor);
        Assert.Equal(1235, Money.FromDecimal(12.345m, Eur).Minor);
    }

    [Fact]
    public void An_amount_has_the_decimals_of_its_currency()
    {
        Assert.Equal(("12.30 EUR", "1230 JPY", "1.230 KWD"), (new Money(1230, Eur).ToString(), new Money(1230, Yen).ToString(), new Money(1230, Dinar).ToString()));
        Assert.Equal((1200, 12, 12_000), (Money.FromDecimal(12, Eur).Minor, Money.FromDecimal(12, Yen).Minor, Money.FromDecimal(12, Dinar).Minor));
    }

    [Fact]
    public void Currencies_do_not_mix_and_no_amount_runs_over()
    {
        Assert.Throws<InvalidOperationException>(() => new Money(1, Eur) + new Money(1, Yen));
        Assert.Throws<InvalidOperationException>(() => new Money(1, Eur) < new Money(1, Yen));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue, Eur) + new Money(1, Eur));
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue, Eur) * 2);
    }
}
