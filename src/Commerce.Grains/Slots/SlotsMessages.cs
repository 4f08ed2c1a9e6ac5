namespace Commerce.Grains.Slots;

/// <summary>Keeps one place in a pickup slot until the given instant.</summary>
/// <param name="Capacity">How many orders the store's plan allows in this slot, as the caller read it there.</param>
/// <param name="InPlaceOf">A place that its order gives up for this one: where the slot is full with it, it is freed now.</param>
public sealed record HoldSlot(
    ReservationId Reservation, DateTimeOffset Start, DateTimeOffset End, int Capacity, DateTimeOffset Until,
    ReservationId? InPlaceOf = null) : ICommand;

public sealed record ExtendSlot(ReservationId Reservation, DateTimeOffset Until) : ICommand;

/// <summary>Takes the deadline off a hold: from now on only its order ends it.</summary>
/// <param name="Attempt">The order's placing attempt, from 1; a pin that arrives after its own attempt's unpin changes nothing.
/// 0 says that the caller sends each pin once and in order.</param>
public sealed record PinSlot(ReservationId Reservation, int Attempt = 0) : ICommand;

/// <summary>Gives a pinned hold its deadline back; one that is past ends it.</summary>
public sealed record UnpinSlot(ReservationId Reservation, DateTimeOffset Until, int Attempt = 0) : ICommand;

/// <summary>The order is confirmed: the place is booked.</summary>
public sealed record CommitSlot(ReservationId Reservation) : ICommand;

/// <summary>Frees the place, a booked one too.</summary>
public sealed record ReleaseSlot(ReservationId Reservation) : ICommand;

public sealed record SlotFull(DateTimeOffset Start, int Capacity)
    : Refusal($"All {Capacity} places of this slot are taken. Choose another time.");

public sealed record SlotOver(DateTimeOffset End) : Refusal("This slot is over. Choose a later one.");
