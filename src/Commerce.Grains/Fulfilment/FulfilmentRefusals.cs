using System.Collections.Immutable;

namespace Commerce.Grains.Fulfilment;

public sealed record WrongStep(FulfilmentStatus Status)
    : Refusal($"This can't be done now: the fulfilment order is {Status}. Reload it to see the next step.");

public sealed record FulfilmentPaused(string Reason)
    : Refusal($"This fulfilment order is on hold: {Reason}. Resume the order first.");

public sealed record LineUnknown(LineId Line) : Refusal("This line is not part of the fulfilment order. Reload it.");

public sealed record MoreThanOrdered(LineId Line, int Maximum)
    : Refusal($"At most {Maximum} units of this line are left to do this with.");

public sealed record LinesUnresolved(ImmutableArray<LineId> Lines) : Refusal("Pick every line or report it as not found first.");

public sealed record NotReadyForPickup(FulfilmentStatus Status)
    : Refusal($"The order is not ready to be handed over: it is {Status}.");

public sealed record ProofMissing() : Refusal("Scan or type the pickup code, or note the identity card that was shown.");

public sealed record WrongPickupCode(int TriesLeft) : Refusal($"This pickup code is wrong. {TriesLeft} tries are left.");

public sealed record PickupCodeLocked() : Refusal("Too many wrong codes. A manager can issue a new one.");

public sealed record NotPaid(Money Amount) : Refusal($"{Amount} is to be paid first. Record the payment, then hand over.");

public sealed record PaymentBeingChecked() : Refusal("The payment is being checked. Wait a moment; a manager may override.");

public sealed record NothingToOverride() : Refusal("No hand-over is waiting for its payment. Start the hand-over first.");

public sealed record AlreadyPicked() : Refusal("The store has already picked these goods. Ask the store to cancel.");

public sealed record AlreadyHandedOver()
    : Refusal("These goods are being handed over, are shipped or are handed over: they can't be cancelled.");

public sealed record WrongMethod(FulfilmentMethod Method) : Refusal($"This does not go with the method {Method}.");

public sealed record WrongGeneration(int Next) : Refusal($"The next pickup code is number {Next}. Reload the fulfilment order.");

public sealed record DeadlinePassed(DateTimeOffset Deadline) : Refusal($"The time to collect ended at {Deadline:u}.");
