using System.Collections.Frozen;
using System.Globalization;
using Commerce.Grains;
using Commerce.Grains.Reads;

namespace Commerce.Silo.Markets;

/// <summary>
/// The retailer's own country decides currency and tax mode; it trades with every country of the same currency, each at its own
/// rate of tax.
/// </summary>
internal sealed class Markets : IMarkets
{
    private static readonly FrozenDictionary<string, CountryTax> Taxes = TaxTable.Read().ToFrozenDictionary(tax => tax.Country);

    private readonly Money shipping;

    /// <param name="country">ISO 3166-1 alpha-2, of the table.</param>
    /// <param name="shipping">The flat rate for a parcel, in the currency's main unit.</param>
    public Markets(string country, decimal shipping)
    {
        Default = MarketOf(Taxes[country]);
        this.shipping = Money.FromDecimal(shipping, Default.Currency);
    }

    public static bool Knows(string country) => Taxes.ContainsKey(country);

    public Market Default { get; }

    public Market? Find(string country) =>
        Taxes.TryGetValue(country.ToUpperInvariant(), out var tax) && tax.Currency == Default.Currency.Code ? MarketOf(tax) : null;

    public decimal TaxRate(string country, string taxClass)
    {
        var tax = Taxes.GetValueOrDefault(country) ?? Taxes[Default.Country];
        return taxClass switch
        {
            "zero" => 0,
            "reduced" => tax.Reduced,
            _ => tax.Standard,
        };
    }

    public Money Shipping(Market market) => shipping;

    private static Market MarketOf(CountryTax tax) =>
        new(tax.Country, new(tax.Currency), tax.Mode, [.. tax.Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
}
