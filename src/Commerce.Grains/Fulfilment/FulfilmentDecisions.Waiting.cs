using static Commerce.Grains.Decision;
using Status = Commerce.Grains.Fulfilment.FulfilmentStatus;

namespace Commerce.Grains.Fulfilment;

/// <summary>While the goods wait: codes, reminders, and the end when nobody comes.</summary>
internal static partial class FulfilmentDecisions
{
    /// <summary>The end comes at its time, whether or not the tick has come. Nobody is sent away in the middle of a
    /// hand-over.</summary>
    public static IEvent? Expire(FulfilmentState state, DateTimeOffset now) =>
        Deadline(state) is not null && state.PickupUntil <= now ? new PickupExpired(now) : null;

    public static DateTimeOffset? Deadline(FulfilmentState state) => state switch
    {
        { Waits: false } or { Checking: true } or { OnHold: not null } => null,
        { RemindAt: { } remind } when remind < state.PickupUntil => remind,
        _ => state.PickupUntil,
    };

    public static Decision Look(FulfilmentState state, DateTimeOffset now) =>
        Deadline(state) is not null && state.RemindAt <= now ? Record(new PickupReminded(null, now)) : Nothing();

    public static Decision Remind(FulfilmentState state, in Turn turn) =>
        state.Waits ? Record(new PickupReminded(turn.Actor, turn.Now)) : Refuse(new NotReadyForPickup(state.Status));

    public static Decision Reissue(FulfilmentState state, ReissueCode command, string by) => state switch
    {
        { Waits: false } => Refuse(new NotReadyForPickup(state.Status)),
        _ when command.Generation == state.CodeGeneration && command.CodeHash == state.CodeHash => Nothing(),
        _ when command.Generation != state.CodeGeneration + 1 => Refuse(new WrongGeneration(state.CodeGeneration + 1)),
        _ => Record(new PickupCodeReissued(command.Generation, command.CodeHash, by)),
    };

    public static Decision Extend(FulfilmentState state, ExtendPickup command, DateTimeOffset now) => state switch
    {
        { Waits: false } => Refuse(new NotReadyForPickup(state.Status)),
        _ when command.Deadline <= now => Refuse(new DeadlinePassed(command.Deadline)),
        _ when command.Deadline <= state.PickupUntil => Nothing(),
        _ => Record(new PickupExtended(command.Deadline, command.ReminderAt)),
    };

    public static Decision ChangeCollector(FulfilmentState state, ChangeCollector command) => state switch
    {
        { IsShipped: true } => Refuse(new WrongMethod(state.Method)),
        { Status: > Status.CustomerArrived } => Refuse(new WrongStep(state.Status)),
        { Checking: true } => Refuse(new PaymentBeingChecked()),
        _ when state.Collector == command.Collector => Nothing(),
        _ => Record(new CollectorChanged(command.Collector)),
    };

    public static Decision ReturnToShelf(FulfilmentState state, in Turn turn) => state.Status switch
    {
        Status.Expired => Record(new ReturnedToShelf(turn.Actor, turn.Now)),
        Status.ReturnedToStock => Nothing(),
        _ => Refuse(new WrongStep(state.Status)),
    };
}
