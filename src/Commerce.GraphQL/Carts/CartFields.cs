using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Server;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Carts;

internal static class CartFields
{
    public static void Bind(TypeBuilder<CartView> type) => type
        .Field("secret", (cart, context) => cart.State.Customer is null ? context.Get<IGuestSecrets>().Of(cart.Id) : null)
        .Field("market", cart => cart.State.Market!)
        .Field("lines", cart => cart.State.Lines.Select(line => new CartLineView(cart, line)))
        .Field("totalQuantity", cart => cart.State.Units)
        .Field("totals", TotalsOf)
        .Field("groups", CartGroup.Of)
        .Field("notices", CartNotices.Of)
        .FieldAsync("checkout", Checkout);

    private static Totals TotalsOf(CartView cart, FieldContext context)
    {
        var market = cart.State.Market!;
        var ships = cart.State.Lines.Any(line => line.Delivery is { Method: FulfilmentMethod.Ship });
        return Totals.Of(
            cart.State.Lines.Select(line => new PricedUnits(line.Item.UnitPrice, line.Quantity, line.Item.TaxRate)), market,
            ships ? context.Get<IMarkets>().Shipping(market) : Grains.Money.Zero(market.Currency));
    }

    // Who holds the cart holds what they are about to order from it.
    private static async ValueTask<OrderView?> Checkout(CartView cart, FieldContext context)
    {
        if (cart.State.Checkout is not { } checkout)
            return null;
        var order = await context.Read<OrderState>(OrderGrain.Of(checkout.Order));
        return order.State is { Exists: true, IsEnded: false } ? new(checkout.Order, order.State, Holder: true) : null;
    }
}
