using Commerce.Grains.Orders;

namespace Commerce.Grains.Carts;

/// <summary>What a cart owes: it begins orders, and a guest's cart joins its customer's.</summary>
internal static class CartProcess
{
    public static IEnumerable<Effect> Effects(CartState cart, IEvent happened, CartId self) => happened switch
    {
        CheckoutBegun begun =>
            [new Effect.Tell(OrderGrain.Of(begun.Order), Draft(cart, begun, self)), .. Abandon(begun.Abandons)],
        CustomerJoined joined =>
            [new Effect.Tell(CartGrain.Of(joined.Into), Absorb(cart, joined, self)), .. Abandon(joined.Abandons)],

        // What is ordered from a cart after it has joined another is to leave that one.
        CheckoutEnded { Outcome: CheckoutOutcome.Ordered, Taken: { } taken } ended when cart.JoinedInto is { } into =>
            [new Effect.Tell(CartGrain.Of(into), new OrderEnded(ended.Order, ended.Outcome, taken))],
        CheckoutEnded ended => Abandon(ended.Abandons),
        _ => [],
    };

    private static DraftOrder Draft(CartState cart, CheckoutBegun begun, CartId self) => new(
        self, cart.Customer, cart.Subject, cart.Market!, cart.Channel, cart.Locale,
        [.. cart.Lines.Select(line => new OrderLine(line.Id, line.Item, line.Quantity, GroupOf(begun, line)))],
        begun.Groups, begun.Shipping, begun.Until);

    // Groups are counted from 1, in the order in which the checkout names them.
    private static int GroupOf(CheckoutBegun begun, CartLine line)
    {
        for (var group = 0; group < begun.Groups.Length; group++)
            if (begun.Groups[group].Serves(line.Delivery))
                return group + 1;
        throw new InvalidOperationException($"No group of order {begun.Order} serves line {line.Id}.");
    }

    private static AbsorbCart Absorb(CartState cart, CustomerJoined joined, CartId self) =>
        new(self, cart.Lines, cart.Market!, cart.Channel, cart.Subject, cart.Locale, joined.Customer);

    private static IEnumerable<Effect> Abandon(OrderId? order) =>
        order is { } given ? [new Effect.Tell(OrderGrain.Of(given), new AbandonOrder())] : [];
}
