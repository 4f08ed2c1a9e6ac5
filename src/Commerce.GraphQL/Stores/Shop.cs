using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Stores;

/// <summary>The shop as a whole: what every page says of it.</summary>
internal sealed record Shop(Retailer Retailer, IMarkets Markets)
{
    public static Shop Of(FieldContext context) => new(context.Get<Retailer>(), context.Get<IMarkets>());

    public string Name => Retailer.Name;
    public Market Market => Markets.Default;
    public IReadOnlyList<string> Languages => Market.Languages;
    public Money ShippingRate => Markets.Shipping(Market);
    public string BaseUrl => Retailer.Address.ToString().TrimEnd('/');
    public bool Demo => Retailer.IsDemo;
}
