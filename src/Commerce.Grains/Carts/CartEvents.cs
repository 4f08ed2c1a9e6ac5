using System.Collections.Immutable;

namespace Commerce.Grains.Carts;

public sealed record CartOpened(Market Market, Channel Channel, SubjectId Subject, string Locale, CustomerId? Customer) : IEvent;

public sealed record LineAdded(LineId Line, Quote Quote, int Quantity, Delivery? Delivery) : IEvent;

/// <summary>The line's quantity, as a whole and not as a difference.</summary>
public sealed record LineQuantityChanged(LineId Line, int Quantity) : IEvent;

public sealed record LineRemoved(LineId Line) : IEvent;

public sealed record DeliveryChosen(LineId Line, Delivery Delivery) : IEvent;

/// <summary>The catalogue says something else of the line than when it was last shown; <paramref name="Before"/> if it is the
/// price.</summary>
public sealed record LineRequoted(LineId Line, Quote Quote, Money? Before) : IEvent;

public sealed record PricesAccepted : IEvent;

/// <param name="Abandons">The earlier checkout that this one takes the place of.</param>
public sealed record CheckoutBegun(
    OrderId Order, ImmutableArray<PlannedGroup> Groups, Money Shipping, DateTimeOffset Until, OrderId? Abandons) : IEvent;

/// <param name="Taken">What left the cart because it was ordered.</param>
/// <param name="Abandons">A later checkout that would have ordered the same lines again.</param>
public sealed record CheckoutEnded(
    OrderId Order, CheckoutOutcome Outcome, ImmutableArray<LineQuantity>? Taken, OrderId? Abandons) : IEvent;

/// <summary>The guest's cart closed; its lines go to <paramref name="Into"/>.</summary>
public sealed record CustomerJoined(CustomerId Customer, CartId Into, OrderId? Abandons) : IEvent;

/// <param name="Lines">The lines that this changed, as they are now.</param>
public sealed record CartAbsorbed(CartId From, ImmutableArray<CartLine> Lines) : IEvent;
