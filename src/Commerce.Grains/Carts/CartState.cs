using System.Collections.Immutable;
using Commerce.Grains.Fulfilment;

namespace Commerce.Grains.Carts;

public sealed record CartState
{
    public const int MaximumLines = 100;
    public const int MaximumQuantity = 999;

    // As many ended checkouts as may still be told about twice.
    private const int Remembered = 16;

    public static readonly CartState None = new();

    public Market? Market { get; init; }
    public Channel Channel { get; init; }
    public SubjectId Subject { get; init; }
    public string Locale { get; init; } = "";
    public CustomerId? Customer { get; init; }
    public ImmutableArray<CartLine> Lines { get; init; } = [];

    /// <summary>The checkout that was begun last, until it ends.</summary>
    public CartCheckout? Checkout { get; init; }

    /// <summary>Where a guest's cart went when its customer signed in.</summary>
    public CartId? JoinedInto { get; init; }

    public ImmutableArray<CartId> Absorbed { get; init; } = [];
    public ImmutableArray<OrderId> Ended { get; init; } = [];

    public bool Exists => Market is not null;

    public int Units => Lines.Sum(line => line.Quantity);

    public Money Total => Lines.Select(line => line.Gross(Market!.TaxMode)).Sum(Market!.Currency);

    public CartLine? Line(LineId id) => Lines.FirstOrDefault(line => line.Id == id);

    public CartLine? Same(VariantId variant, Delivery? delivery) =>
        Lines.FirstOrDefault(line => line.Item.Variant == variant && line.Delivery == delivery);

    public CartState Apply(IEvent happened) => happened switch
    {
        CartOpened e => this with
        {
            Market = e.Market, Channel = e.Channel, Subject = e.Subject, Locale = e.Locale, Customer = e.Customer,
        },
        LineAdded e => this with { Lines = Lines.Add(new(e.Line, e.Quote, e.Quantity, e.Delivery)) },
        LineQuantityChanged e => With(e.Line, line => line with { Quantity = e.Quantity }),
        LineRemoved e => this with { Lines = Lines.RemoveAll(line => line.Id == e.Line) },
        DeliveryChosen e => With(e.Line, line => line with { Delivery = e.Delivery }),
        LineRequoted e => With(e.Line, line => line with { Item = e.Quote, PriceBefore = e.Before ?? line.PriceBefore }),
        PricesAccepted => this with { Lines = [.. Lines.Select(line => line with { PriceBefore = null })] },
        CheckoutBegun e => this with { Checkout = new(e.Order, e.Groups, e.Shipping, e.Until) },
        CheckoutEnded e => Ending(e),
        CustomerJoined e => this with { Customer = e.Customer, JoinedInto = e.Into, Checkout = null },
        CartAbsorbed e => this with { Absorbed = Absorbed.Add(e.From), Lines = Merged(e.Lines) },
        _ => this,
    };

    private CartState Ending(CheckoutEnded e)
    {
        var lines = Lines;
        foreach (var taken in e.Taken ?? [])
            if (lines.FirstOrDefault(line => line.Id == taken.Line) is { } line)
                lines = line.Quantity > taken.Quantity
                    ? lines.Replace(line, line with { Quantity = line.Quantity - taken.Quantity })
                    : lines.Remove(line);
        return this with
        {
            Lines = lines,
            Checkout = Checkout?.Order == e.Order || Checkout?.Order == e.Abandons ? null : Checkout,
            Ended = Ended.Length < Remembered ? Ended.Add(e.Order) : Ended.RemoveAt(0).Add(e.Order),
        };
    }

    private ImmutableArray<CartLine> Merged(ImmutableArray<CartLine> changed)
    {
        var lines = Lines;
        foreach (var line in changed)
            lines = lines.FirstOrDefault(each => each.Id == line.Id) is { } old ? lines.Replace(old, line) : lines.Add(line);
        return lines;
    }

    private CartState With(LineId id, Func<CartLine, CartLine> change) =>
        this with { Lines = [.. Lines.Select(line => line.Id == id ? change(line) : line)] };
}

/// <param name="Item">The quote that was shown last.</param>
/// <param name="PriceBefore">The price before it changed, until the customer has accepted the new one.</param>
public sealed record CartLine(LineId Id, Quote Item, int Quantity, Delivery? Delivery = null, Money? PriceBefore = null)
{
    public Money Gross(TaxMode mode) => LinePrice.Gross(Item.UnitPrice, Quantity, Item.TaxRate, mode);
}

public sealed record CartCheckout(OrderId Order, ImmutableArray<PlannedGroup> Groups, Money Shipping, DateTimeOffset Until);
