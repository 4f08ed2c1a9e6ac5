namespace Commerce.Grains.Stock;

/// <summary>Goods came in.</summary>
public sealed record ReceiveStock(int Quantity, string? Reference = null) : ICommand;

/// <summary>There are so many, whatever the books say. Counting what the books say anyway changes nothing.</summary>
public sealed record CountStock(int OnHand, AdjustmentReason Reason, string? Reference = null) : ICommand;

/// <summary>There are so many more, or fewer.</summary>
public sealed record AdjustStock(int Delta, AdjustmentReason Reason, string? Reference = null) : ICommand;

/// <summary>So many are never sold from here.</summary>
public sealed record SetSafetyStock(int Quantity) : ICommand;

/// <summary>Where it stands, for those who pick it; none where nobody knows.</summary>
public sealed record SetShelf(string? Shelf) : ICommand;

/// <summary>Keeps so many until the given instant. All lines of one SKU in an order are one reservation.</summary>
/// <param name="InPlaceOf">A hold that its order gives up for this one: where there are not enough without it, it ends now.</param>
public sealed record HoldStock(ReservationId Reservation, int Quantity, DateTimeOffset Until, ReservationId? InPlaceOf = null) : ICommand;

public sealed record ExtendStock(ReservationId Reservation, DateTimeOffset Until) : ICommand;

/// <summary>Takes the deadline off a hold: from now on only its order ends it.</summary>
/// <param name="Attempt">The order's placing attempt, from 1; a pin that arrives after its own attempt's unpin changes nothing.
/// 0 says that the caller sends each pin once and in order.</param>
public sealed record PinStock(ReservationId Reservation, int Attempt = 0) : ICommand;

/// <summary>Gives a pinned hold its deadline back; one that is past ends it.</summary>
/// <param name="Attempt">As in <see cref="PinStock"/>; an unpin that arrives after a later attempt's pin changes nothing.</param>
public sealed record UnpinStock(ReservationId Reservation, DateTimeOffset Until, int Attempt = 0) : ICommand;

/// <summary>The order is confirmed: its hold becomes an allocation.</summary>
public sealed record CommitStock(ReservationId Reservation) : ICommand;

public sealed record ReleaseStock(ReservationId Reservation) : ICommand;

/// <summary>The order needs only <paramref name="To"/> units any more; 0 ends the reservation. It never grows.</summary>
/// <param name="NotFound">How many of its units were not found on the shelf in all: they leave the books too. It is said again
/// with every later word, so that none of them is lost when words overtake each other.</param>
public sealed record ReduceAllocation(ReservationId Reservation, int To, int NotFound = 0) : ICommand;

/// <summary>So many leave the building for this order, which ends the reservation; the rest of it is free again.</summary>
/// <param name="NotFound">As in <see cref="ReduceAllocation"/>.</param>
public sealed record TakeStock(ReservationId Reservation, int Quantity, StockMovement Movement, int NotFound = 0) : ICommand;

public enum StockMovement { HandedOver, Shipped }

public enum AdjustmentReason { Count, Damaged, Lost, Found, NotFound, Returned, Import, Correction }

public sealed record NotEnoughStock(int AvailableQuantity)
    : Refusal($"Only {AvailableQuantity} can be had here. Ask for fewer, or choose another place.");

public sealed record StockBelowZero(int OnHand)
    : Refusal($"There are only {OnHand} on hand, so no more than that can be taken away.");

public sealed record TooMuchStock(int Maximum) : Refusal($"One place holds {Maximum} units at most.");

public sealed record InvalidShelf(int Longest) : Refusal($"A shelf is named by {Longest} characters or fewer.");

public sealed record InvalidQuantity(int Minimum) : Refusal($"The quantity must be {Minimum} or more.");

public sealed record MoreThanReserved(int Reserved)
    : Refusal($"Only {Reserved} are set aside for this order, so no more than that can leave for it.");
