using System.Collections.Immutable;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Carts;

internal static partial class CartDecisions
{
    public static Decision Open(CartState cart, OpenCart command) => cart.Exists
        ? Nothing()
        : Record(new CartOpened(command.Market, command.Channel, command.Subject, command.Locale, command.Customer));

    public static Decision Add(CartState cart, AddLine command, in Turn turn)
    {
        if (OutOfRange(command.Quantity) is { } wrong)
            return Refuse(wrong);
        if (command.Quote.Withdrawn)
            return Refuse(new NotForSale(command.Quote.Variant));
        if (command.Quote.UnitPrice.Currency != cart.Market!.Currency)
            return Refuse(new OtherCurrency(cart.Market.Currency));
        if (cart.Same(command.Quote.Variant, command.Delivery) is not { } same)
            return cart.Lines.Length >= CartState.MaximumLines
                ? Refuse(new CartFull(CartState.MaximumLines))
                : Record(new LineAdded(turn.NewId<LineId>("line"), command.Quote, command.Quantity, command.Delivery));

        var quantity = same.Quantity + command.Quantity;
        if (OutOfRange(quantity) is { } many)
            return Refuse(many);
        var changed = new LineQuantityChanged(same.Id, quantity);
        return same.Item == command.Quote ? Record(changed) : Record(changed, Requoted(same, command.Quote));
    }

    public static Decision Change(CartState cart, ChangeLine command)
    {
        if (cart.Line(command.Line) is not { } line)
            return Refuse(new NoSuchLine(command.Line));
        if (OutOfRange(command.Quantity) is { } wrong)
            return Refuse(wrong);
        return line.Quantity == command.Quantity ? Nothing() : Record(new LineQuantityChanged(line.Id, command.Quantity));
    }

    public static Decision Remove(CartState cart, RemoveLine command) => cart.Line(command.Line) is null
        ? Refuse(new NoSuchLine(command.Line))
        : Record(new LineRemoved(command.Line));

    /// <summary>Lines that become the same come together in the first of them.</summary>
    public static Decision Choose(CartState cart, ChooseDelivery command)
    {
        if (command.Line is { } id && cart.Line(id) is null)
            return Refuse(new NoSuchLine(id));
        var events = ImmutableArray.CreateBuilder<IEvent>();
        var after = cart;
        foreach (var line in cart.Lines)
        {
            if ((command.Line ?? line.Id) != line.Id || line.Delivery == command.Delivery)
                continue;
            if (after.Same(line.Item.Variant, command.Delivery) is not { } same)
                Happens(new DeliveryChosen(line.Id, command.Delivery));
            else if (OutOfRange(same.Quantity + line.Quantity) is { } many)
                return Refuse(many);
            else
            {
                Happens(new LineQuantityChanged(same.Id, same.Quantity + line.Quantity));
                Happens(new LineRemoved(line.Id));
            }
        }
        return Record(events);

        void Happens(IEvent happened)
        {
            events.Add(happened);
            after = after.Apply(happened);
        }
    }

    public static Decision Accept(CartState cart, AcceptPrices command)
    {
        var seen = command.Quotes.IsDefault ? [] : command.Quotes;
        var requoted = cart.Lines
            .Select(line => (Line: line, Quote: seen.FirstOrDefault(quote => quote.Variant == line.Item.Variant)))
            .Where(each => each.Quote is { Withdrawn: false } && each.Quote != each.Line.Item
                && each.Quote.UnitPrice.Currency == cart.Market!.Currency)
            .Select(each => Requoted(each.Line, each.Quote!)).ToArray();
        var after = requoted.Aggregate(cart, (state, happened) => state.Apply(happened));
        return Record([.. requoted, .. Accept(after).Events]);
    }

    public static Decision Accept(CartState cart) =>
        cart.Lines.Any(line => line.PriceBefore is not null) ? Record(new PricesAccepted()) : Nothing();

    private static QuantityOutOfRange? OutOfRange(int quantity) =>
        quantity is < 1 or > CartState.MaximumQuantity ? new QuantityOutOfRange(1, CartState.MaximumQuantity) : null;

    private static LineRequoted Requoted(CartLine line, Quote quote) =>
        new(line.Id, quote, quote.UnitPrice == line.Item.UnitPrice ? null : line.Item.UnitPrice);
}
