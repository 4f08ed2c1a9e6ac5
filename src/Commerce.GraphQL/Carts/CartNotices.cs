using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Carts;

/// <summary>What changed by itself since the lines were last looked at.</summary>
internal static class CartNotices
{
    public static IEnumerable<object> Of(CartView cart, FieldContext context)
    {
        var catalogue = context.Get<ICatalogue>();
        // What a checkout under way holds is not short for it.
        var holds = cart.State.Checkout is { } checkout && checkout.Until > context.Now();
        foreach (var line in cart.State.Lines)
        {
            if (catalogue.Find(line.Item.Variant) is not { ForSale: true } variant)
            {
                yield return new NoLongerSoldNotice(line.Id, line.Item.Title);
                continue;
            }
            if (Price(line, variant.Variant.Price!.Value) is { } changed)
                yield return changed;
            if (!holds && CartLineFields.Available(context, line.Item.Variant, line.Delivery) is { } left && left < line.Quantity)
                yield return new ShortageNotice(line.Id, left);
        }
    }

    private static PriceChange? Price(CartLine line, Money now)
    {
        var before = line.PriceBefore ?? line.Item.UnitPrice;
        return before == now ? null : new(line.Id, before, now);
    }
}

internal sealed record NoLongerSoldNotice(LineId Line, string Title);

internal sealed record ShortageNotice(LineId Line, int AvailableQuantity);
