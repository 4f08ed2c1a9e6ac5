using System.Collections.Immutable;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Carts;

internal static partial class CartDecisions
{
    /// <summary>
    /// The catalogue's word counts: a price that changed since it was shown is shown first, and the customer checks out again.
    /// </summary>
    public static Decision Begin(CartState cart, BeginCheckout command, in Turn turn)
    {
        if (cart.Lines.IsEmpty)
            return Refuse(new CartEmpty());
        var quotes = command.Quotes.ToDictionary(quote => quote.Variant);
        var gone = Lines(cart, line => !quotes.TryGetValue(line.Item.Variant, out var quote) || quote.Withdrawn);
        if (!gone.IsEmpty)
            return Refuse(new NoLongerSold(gone));
        var lost = Lines(cart, line => !command.Groups.Any(group => group.Serves(line.Delivery)));
        if (!lost.IsEmpty)
            return Refuse(new DeliveryMissing(lost));

        var requoted = cart.Lines
            .Where(line => line.Item != quotes[line.Item.Variant])
            .Select(line => Requoted(line, quotes[line.Item.Variant])).ToArray();
        var changes = requoted
            .Where(change => change.Before is not null)
            .Select(change => new PriceChange(change.Line, change.Before!.Value, change.Quote.UnitPrice)).ToImmutableArray();
        if (!changes.IsEmpty)
            return Record(requoted, new PricesChanged(changes));

        var abandons = Alive(cart, turn.Now);
        var used = command.Groups.Where(group => cart.Lines.Any(line => group.Serves(line.Delivery)))
            .Select(group => group with { InPlaceOf = Earlier(cart, group, abandons) }).ToImmutableArray();
        var begun = new CheckoutBegun(
            turn.NewId<OrderId>("order"), used, command.Shipping ?? Money.Zero(cart.Market!.Currency), command.Until,
            abandons);
        return Record([.. requoted, .. Accept(cart).Events, begun]);
    }

    /// <summary>
    /// What was ordered leaves the cart, what was added since stays. A later checkout of the same lines is given up, or they
    /// would be ordered twice.
    /// </summary>
    public static Decision End(CartState cart, OrderEnded command, DateTimeOffset now)
    {
        var current = cart.Checkout?.Order == command.Order;
        var ordered = command.Outcome == CheckoutOutcome.Ordered;
        if (cart.Ended.Contains(command.Order) || (!current && !ordered))
            return Nothing();
        var taken = ordered ? command.Lines.Where(line => cart.Line(line.Line) is not null).ToImmutableArray() : [];
        var abandons = current || taken.IsEmpty ? null : Alive(cart, now);
        return Record(new CheckoutEnded(command.Order, command.Outcome, ordered ? taken : null, abandons));
    }

    public static Decision Join(CartState cart, JoinCustomer command, in Turn turn)
    {
        var into = CartGrain.OfCustomer(command.Customer);
        if (cart.Customer == command.Customer || CartGrain.Of(into) == turn.Self)
            return Nothing();
        return cart.Customer is { } other
            ? Refuse(new CartJoined(CartGrain.OfCustomer(other)))
            : Record(new CustomerJoined(command.Customer, into, Alive(cart, turn.Now)));
    }

    public static Decision Absorb(CartState cart, AbsorbCart command)
    {
        if (cart.Absorbed.Contains(command.From))
            return Nothing();
        var opened = cart.Exists
            ? ImmutableArray<IEvent>.Empty
            : [new CartOpened(command.Market, command.Channel, command.Subject, command.Locale, command.Customer)];
        var after = opened.Aggregate(cart, (state, happened) => state.Apply(happened));
        var changed = ImmutableDictionary.CreateBuilder<LineId, CartLine>();
        foreach (var line in command.Lines.Where(line => line.Item.UnitPrice.Currency == after.Market!.Currency))
        {
            if (after.Same(line.Item.Variant, line.Delivery) is { } same)
                changed[same.Id] = same with { Quantity = Math.Min(same.Quantity + line.Quantity, CartState.MaximumQuantity) };
            else if (after.Lines.Length + changed.Count < CartState.MaximumLines)
                changed[line.Id] = line;
        }
        return Record([.. opened, new CartAbsorbed(command.From, [.. command.Lines.Select(Now).OfType<CartLine>()])]);

        CartLine? Now(CartLine line) => changed.GetValueOrDefault(after.Same(line.Item.Variant, line.Delivery)?.Id ?? line.Id);
    }

    // Groups are counted from 1, in the order in which the checkout names them.
    private static EarlierGroup? Earlier(CartState cart, PlannedGroup group, OrderId? abandoned)
    {
        if (abandoned is not { } order)
            return null;
        var there = cart.Checkout!.Groups.ToList().FindIndex(each => (each.Method, each.Location) == (group.Method, group.Location));
        return there < 0 ? null : new(order, there + 1);
    }

    private static OrderId? Alive(CartState cart, DateTimeOffset now) =>
        cart.Checkout is { } checkout && checkout.Until > now ? checkout.Order : null;

    private static ImmutableArray<LineId> Lines(CartState cart, Func<CartLine, bool> which) =>
        [.. cart.Lines.Where(which).Select(line => line.Id)];
}
