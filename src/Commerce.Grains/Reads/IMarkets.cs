namespace Commerce.Grains.Reads;

/// <summary>Where the retailer trades, what tax that means and what shipping costs.</summary>
public interface IMarkets
{
    /// <summary>The retailer's own.</summary>
    Market Default { get; }

    /// <summary>The market of a country; null where the retailer does not trade.</summary>
    Market? Find(string country);

    /// <summary>The rate for a product's tax class in a country, such as 0.19.</summary>
    decimal TaxRate(string country, string taxClass);

    /// <summary>The flat rate for a parcel, tax included where the market's prices include it.</summary>
    Money Shipping(Market market);
}
