using System.Collections.Immutable;

namespace Commerce.Grains.Orders;

public sealed record HoldsMissing() : Refusal("The goods are still being reserved. Try again in a moment.");

/// <summary>The goods or the slot could not be held.</summary>
public sealed record OutOfStock(ImmutableArray<Shortage> Shortages)
    : Refusal("Not everything is available any more. Change the cart, then check out again.");

public sealed record CheckoutExpired() : Refusal("The time to order ran out and the goods were let go. Check out again.");

public sealed record OrderAlreadyPlaced(OrderStatus Status) : Refusal($"This order was placed already: it is {Status}.");

public sealed record OrderEndedAlready(OrderStatus Status) : Refusal($"This order is {Status}. Nothing can be changed any more.");

public sealed record AddressMissing() : Refusal("Give an address: something is shipped.");

public sealed record PayInStoreNotOffered() : Refusal("What is shipped is paid by card. Choose a card.");

public sealed record PaymentInProgress()
    : Refusal("The payment is being checked. Try again when its result is known, or cancel the whole order.");

public sealed record OrderNotConfirmed(OrderStatus Status) : Refusal($"The order is {Status}, not confirmed yet.");

public sealed record OrderIsHeld(string Reason) : Refusal($"The order is on hold: {Reason}. Resume it first.");

public sealed record UnknownLine(LineId Line) : Refusal("This line is not part of the order. Reload it.");

public sealed record NotSoMany(LineId Line, int Maximum) : Refusal($"This can be done with at most {Maximum} units of the line.");

public sealed record NothingToCancel() : Refusal("Nothing is left that could be cancelled.");

public sealed record UnknownFulfilment(Guid Fulfilment) : Refusal("This fulfilment order is not part of the order. Reload it.");

public sealed record WrongAmount(Money Due) : Refusal($"Exactly {Due} is to be paid. Correct the amount.");

public sealed record NotPayableInStore() : Refusal("This order is paid by card; nothing is to be paid at the counter.");

public sealed record NothingDue() : Refusal("Nothing is to be paid now: the goods are paid, or not picked yet.");
