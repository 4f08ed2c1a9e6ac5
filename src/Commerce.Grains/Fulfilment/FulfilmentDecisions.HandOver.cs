using System.Collections.Immutable;
using static Commerce.Grains.Decision;
using Status = Commerce.Grains.Fulfilment.FulfilmentStatus;

namespace Commerce.Grains.Fulfilment;

/// <summary>The goods wait, and go: never unpaid, never twice, and only to who proves to be the customer.</summary>
internal static partial class FulfilmentDecisions
{
    public static Decision Arrive(FulfilmentState state, Arrive command, DateTimeOffset now) => state.Status switch
    {
        _ when state.Checking => Refuse(new PaymentBeingChecked()),
        Status.CustomerArrived when state.ParkingPlace == command.ParkingPlace => Nothing(),
        Status.ReadyForPickup or Status.CustomerArrived => Record(new CustomerArrived(command.ParkingPlace, now)),
        _ => Refuse(new NotReadyForPickup(state.Status)),
    };

    public static Decision StartHandOver(FulfilmentState state, StartHandOver command, in Turn turn)
    {
        if (!state.Waits)
            return Refuse(new NotReadyForPickup(state.Status));
        if (state.Checking)
            return Refuse(new PaymentBeingChecked());
        if (command is { CodeHash: null, IdNote: null })
            return Refuse(new ProofMissing());
        if (command.CodeHash is not null && state.TriesLeft == 0)
            return Refuse(new PickupCodeLocked());
        if (command.CodeHash is { } hash && hash != state.CodeHash)
            return Record(new PickupCodeMistyped(turn.Now), new WrongPickupCode(state.TriesLeft - 1));
        if (state.PayInStore && state.Paid is null)
            return Refuse(new NotPaid(state.AmountDue));

        var units = command.Units.IsDefaultOrEmpty ? Picked(state) : command.Units;
        foreach (var unit in units)
            if (state.Line(unit.Line) is null)
                return Refuse(new LineUnknown(unit.Line));
            else if (unit.Quantity < 1 || Together(unit.Line) > state.Of(unit.Line).Picked)
                return Refuse(new MoreThanOrdered(unit.Line, state.Of(unit.Line).Picked));
        var started = new HandOverStarted(NextAttempt(state), units, command.IdNote, turn.Actor, turn.Now);
        // What was paid at the counter may go at once.
        return state.PayInStore ? Record(started, new GoodsHandedOver(started.Attempt, null, turn.Now)) : Record(started);

        int Together(LineId line) => units.Where(each => each.Line == line).Sum(each => each.Quantity);
    }

    public static Decision Ship(FulfilmentState state, MarkShipped command, in Turn turn) => state.Status switch
    {
        _ when !state.IsShipped => Refuse(new WrongMethod(state.Method)),
        _ when state.Checking => Refuse(new PaymentBeingChecked()),
        < Status.Picked => Refuse(Unresolved(state)),
        Status.Packed => Record(new ShipmentStarted(
            NextAttempt(state), Picked(state), command.Carrier, command.TrackingNumber, turn.Actor, turn.Now)),
        _ => Refuse(new WrongStep(state.Status)),
    };

    /// <summary>The money is there. What comes for an older attempt, or after a manager's override, changes nothing.</summary>
    public static Decision Release(FulfilmentState state, ReleaseGoods command, DateTimeOffset now) =>
        state.Checking && state.HandOver!.Attempt == command.Attempt ? Record(Gone(state, null, now)) : Nothing();

    public static Decision RefuseGoods(FulfilmentState state, RefuseGoods command, DateTimeOffset now) =>
        state.Checking && state.HandOver!.Attempt == command.Attempt
            ? Record(new HandOverFailed(command.Attempt, command.Reason, now))
            : Nothing();

    public static Decision Override(FulfilmentState state, OverrideRelease command, in Turn turn) => state.HandOver switch
    {
        { Phase: HandOverPhase.Checking or HandOverPhase.Failed } when state.Waits || state.Status == Status.Packed =>
            state.HandOver.Units.Any(unit => unit.Quantity > state.Of(unit.Line).Picked)
                ? Refuse(new NothingToOverride())
                : Record(Gone(state, new(command.Reason, turn.Actor), turn.Now)),
        _ => Refuse(new NothingToOverride()),
    };

    public static Decision MarkPaid(FulfilmentState state, MarkPaid command) =>
        state.Paid == command.Amount ? Nothing() : Record(new PaymentMarked(command.Amount));

    public static Decision Track(FulfilmentState state, SetTracking command, DateTimeOffset now) => state.Status switch
    {
        Status.Shipped when command.Status == TrackingStatus.Delivered =>
            Record(new TrackingChanged(command.Status, now), new GoodsDelivered(now)),
        Status.Shipped when state.Tracking != command.Status => Record(new TrackingChanged(command.Status, now)),
        Status.Shipped or Status.Delivered => Nothing(),
        _ => Refuse(new WrongStep(state.Status)),
    };

    public static Decision Deliver(FulfilmentState state, DateTimeOffset now) => state.Status switch
    {
        Status.Shipped => Record(new GoodsDelivered(now)),
        Status.Delivered => Nothing(),
        _ => Refuse(new WrongStep(state.Status)),
    };

    private static IEvent Gone(FulfilmentState state, ReleaseOverride? why, DateTimeOffset now) => state.IsShipped
        ? new GoodsShipped(state.HandOver!.Attempt, why, now)
        : new GoodsHandedOver(state.HandOver!.Attempt, why, now);

    private static int NextAttempt(FulfilmentState state) => (state.HandOver?.Attempt ?? 0) + 1;

    private static ImmutableArray<LineQuantity> Picked(FulfilmentState state) =>
        [.. state.Progress.Where(line => line.Picked > 0).Select(line => new LineQuantity(line.Line, line.Picked))];
}
