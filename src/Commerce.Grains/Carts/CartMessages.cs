using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Commerce.Grains.Fulfilment;

namespace Commerce.Grains.Carts;

// Commands of shoppers

public sealed record OpenCart(
    Market Market, Channel Channel, SubjectId Subject, string Locale, CustomerId? Customer = null) : IBeginning;

/// <summary>The same variant with the same delivery comes together in one line.</summary>
public sealed record AddLine(Quote Quote, int Quantity, Delivery? Delivery = null) : ICommand;

public sealed record ChangeLine(LineId Line, int Quantity) : ICommand;

public sealed record RemoveLine(LineId Line) : ICommand;

/// <param name="Line">One line, or all when null.</param>
public sealed record ChooseDelivery(Delivery Delivery, LineId? Line = null) : ICommand;

/// <summary>The customer has seen the new prices; the notices go away.</summary>
/// <param name="Quotes">What was seen: lines go on with these.</param>
public sealed record AcceptPrices(ImmutableArray<Quote> Quotes = default) : ICommand;

/// <param name="Quotes">What the catalogue says now of every variant in the cart; what it leaves out is no longer sold.</param>
/// <param name="Groups">From where each delivery in the cart is served.</param>
/// <param name="Shipping">What shipping costs, tax included; null when nothing is shipped.</param>
/// <param name="Until">How long the goods are held.</param>
public sealed record BeginCheckout(
    ImmutableArray<Quote> Quotes, ImmutableArray<PlannedGroup> Groups, Money? Shipping, DateTimeOffset Until) : ICommand;

/// <summary>A guest signed in: this cart's lines join the customer's cart, and this cart closes.</summary>
public sealed record JoinCustomer(CustomerId Customer) : ICommand;

// Commands from other grains

/// <summary>Takes over the lines of a guest's cart, once for each cart. Opens the customer's cart if need be.</summary>
public sealed record AbsorbCart(
    CartId From, ImmutableArray<CartLine> Lines, Market Market, Channel Channel, SubjectId Subject, string Locale,
    CustomerId Customer) : ICommand;

/// <summary>An order that was begun from this cart came to its end as a checkout; when it was ordered, its lines leave the
/// cart.</summary>
public sealed record OrderEnded(OrderId Order, CheckoutOutcome Outcome, ImmutableArray<LineQuantity> Lines) : ICommand;

public enum CheckoutOutcome { Ordered, Expired, Abandoned, OutOfStock, Cancelled }

/// <summary>How a line gets to its customer.</summary>
/// <param name="Location">The store that it is collected from; null for shipping.</param>
public sealed record Delivery(FulfilmentMethod Method, LocationId? Location = null);

/// <summary>From where one delivery is served.</summary>
/// <param name="Location">The store, or for shipping where it is sent from.</param>
/// <param name="PromisedAt">When it will be ready to collect, or be shipped.</param>
/// <param name="InPlaceOf">What an earlier checkout of the same cart still holds at this place.</param>
public sealed record PlannedGroup(
    FulfilmentMethod Method, LocationId Location, PickupSlot? Slot = null, DateTimeOffset? PromisedAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EarlierGroup? InPlaceOf = null)
{
    public bool Serves(Delivery? delivery) =>
        delivery is not null && delivery.Method == Method && (delivery.Location is null || delivery.Location == Location);
}

/// <summary>A group of an order that is given up for a later one. What it holds may go over to that one, and to nobody else.</summary>
public sealed record EarlierGroup(OrderId Order, int Number);

public sealed record PriceChange(LineId Line, Money Before, Money Now);

// Refusals

public sealed record CartFull(int MaximumLines) : Refusal($"A cart holds at most {MaximumLines} lines. Remove one first.");

public sealed record QuantityOutOfRange(int Minimum, int Maximum)
    : Refusal($"The quantity of a line is from {Minimum} to {Maximum}. To take a line out, remove it.");

public sealed record NoSuchLine(LineId Line) : Refusal("This line is not in the cart. Reload the cart.");

public sealed record NotForSale(VariantId Variant) : Refusal("This is not for sale at the moment. Choose another option.");

public sealed record OtherCurrency(Currency Expected)
    : Refusal($"This cart is in {Expected}. Open another cart for another currency.");

public sealed record CartEmpty() : Refusal("The cart is empty. Add something first.");

public sealed record DeliveryMissing(ImmutableArray<LineId> Lines)
    : Refusal("Choose for every line whether it is collected or shipped, and from where.");

public sealed record PricesChanged(ImmutableArray<PriceChange> Changes)
    : Refusal("Prices have changed since they were shown. Look at the new prices, then check out again.");

public sealed record NoLongerSold(ImmutableArray<LineId> Lines) : Refusal("Some lines are no longer sold. Remove them to go on.");

public sealed record CartJoined(CartId Into) : Refusal("This cart has become part of the customer's cart. Use that one.");
