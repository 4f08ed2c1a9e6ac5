using Commerce.GraphQL.Common;
using Commerce.GraphQL.Products;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Carts;

/// <summary>What the catalogue says of a variant to one cart. Clients never say prices.</summary>
internal static class Quotes
{
    /// <returns>Null for what the catalogue never knew.</returns>
    public static Quote? Of(FieldContext context, CartState cart, VariantId id)
    {
        if (context.Get<ICatalogue>().Find(id) is not { } found)
            return null;
        var (product, variant) = (found.Product.State, found.Variant);
        var text = product.TextIn(cart.Locale);
        var market = cart.Market!;
        return new(
            id, found.Product.Id, text?.Title ?? product.Handle!, OptionTexts.Of(text, variant), variant.Sku,
            variant.Price ?? Money.Zero(market.Currency), variant.PriceVersion,
            context.Get<IMarkets>().TaxRate(market.Country, variant.Details.TaxClass),
            variant.Details.Image ?? product.Images.FirstOrDefault()?.Url, Withdrawn: !found.ForSale);
    }

    /// <summary>Of all that is in the cart; what the catalogue does not know is left out.</summary>
    public static IEnumerable<Quote> Of(FieldContext context, CartState cart) =>
        cart.Lines.Select(line => line.Item.Variant).Distinct().Select(variant => Of(context, cart, variant)).OfType<Quote>();
}
