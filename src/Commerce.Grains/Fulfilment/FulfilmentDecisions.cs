using System.Collections.Immutable;
using static Commerce.Grains.Decision;
using Status = Commerce.Grains.Fulfilment.FulfilmentStatus;

namespace Commerce.Grains.Fulfilment;

/// <summary>The way of the goods through the store, up to the shelf where they wait.</summary>
internal static partial class FulfilmentDecisions
{
    public static Decision Open(FulfilmentState state, OpenFulfilment command, DateTimeOffset now) =>
        state.Exists ? Nothing() : Record(Opened(command, now));

    public static FulfilmentOpened Opened(OpenFulfilment c, DateTimeOffset now) => new(
        c.Order, c.OrderNumber, c.Group, c.Method, c.Location, c.Lines, c.Slot, c.PromisedAt, c.Contact, c.Collector, c.Address,
        c.PayInStore, c.TaxMode, c.Locale, now);

    public static Decision Accept(FulfilmentState state, in Turn turn) => state.Status switch
    {
        Status.Open => Record(new FulfilmentAccepted(turn.Actor, turn.Now)),
        Status.Accepted => Nothing(),
        _ => Refuse(new WrongStep(state.Status)),
    };

    public static Decision StartPicking(FulfilmentState state, in Turn turn) => state.Status switch
    {
        Status.Open or Status.Accepted => Record(new PickingStarted(turn.Actor, turn.Now)),
        Status.Picking => Nothing(),
        _ => Refuse(new WrongStep(state.Status)),
    };

    public static Decision Pick(FulfilmentState state, PickLine command, in Turn turn)
    {
        if (state.Line(command.Line) is not { } line)
            return Refuse(new LineUnknown(command.Line));
        if (state.Status > Status.Picked)
            return Refuse(new WrongStep(state.Status));
        var progress = state.Of(line.Id);
        var most = progress.Picked + state.Open(line);
        if (command.Quantity < 0 || command.Quantity > most)
            return Refuse(new MoreThanOrdered(line.Id, most));
        return command.Quantity == progress.Picked
            ? Nothing()
            : Record(new LinePicked(line.Id, command.Quantity, turn.Actor, turn.Now));
    }

    /// <summary>What was not found goes back to the order, which asks the customer; it never comes back to this place.</summary>
    public static Decision NotFound(FulfilmentState state, ReportNotFound command, in Turn turn)
    {
        if (state.Line(command.Line) is not { } line)
            return Refuse(new LineUnknown(command.Line));
        var progress = state.Of(line.Id);
        if (command.Quantity == progress.NotFound)
            return Nothing();
        if (state.Status > Status.Picked)
            return Refuse(new WrongStep(state.Status));
        var most = progress.NotFound + state.Open(line);
        return command.Quantity < progress.NotFound || command.Quantity > most
            ? Refuse(new MoreThanOrdered(line.Id, most))
            : Record(new ItemsNotFound(line.Id, command.Quantity, command.Reason, turn.Actor, turn.Now));
    }

    public static Decision Pack(FulfilmentState state, PackFulfilment command, in Turn turn) => state.Status switch
    {
        Status.Packed => Nothing(),
        < Status.Picked => Refuse(Unresolved(state)),
        Status.Picked => Record(new FulfilmentPacked(command.Shelf, turn.Actor, turn.Now)),
        _ => Refuse(new WrongStep(state.Status)),
    };

    public static Decision MarkReady(FulfilmentState state, MarkReady command, in Turn turn) => state.Status switch
    {
        _ when state.IsShipped => Refuse(new WrongMethod(state.Method)),
        Status.ReadyForPickup => Nothing(),
        < Status.Picked => Refuse(Unresolved(state)),
        Status.Picked or Status.Packed when command.Deadline <= turn.Now => Refuse(new DeadlinePassed(command.Deadline)),
        Status.Picked or Status.Packed => Record(new PickupReady(
            command.CodeHash, command.Deadline, command.ReminderAt, command.Shelf, turn.Actor, turn.Now)),
        _ => Refuse(new WrongStep(state.Status)),
    };

    /// <summary>
    /// The order passes on how many are to be cancelled in all; here it is known what the store has done meanwhile. A customer
    /// may cancel until the first unit is picked, the staff until the goods go.
    /// </summary>
    public static Decision Cancel(FulfilmentState state, CancelUnits command, DateTimeOffset now)
    {
        var lines = command.Lines
            .Where(each => state.Line(each.Line) is not null)
            .Select(each => each with { Quantity = Math.Min(each.Quantity, Most(each.Line)) })
            .Where(each => each.Quantity > state.Of(each.Line).Cancelled).ToImmutableArray();
        if (lines.IsEmpty)
            return Nothing();
        if (state.Checking || state.Status is Status.HandedOver or Status.Shipped or Status.Delivered)
            return Refuse(new AlreadyHandedOver());
        return !command.ByStaff && state.Progress.Any(line => line.Picked > 0)
            ? Refuse(new AlreadyPicked())
            : Record(new UnitsCancelled(lines, now));

        int Most(LineId id)
        {
            var progress = state.Of(id);
            return progress.Cancelled + progress.Picked + progress.Taken + state.Open(state.Line(id)!);
        }
    }

    public static Decision Hold(FulfilmentState state, HoldFulfilment command) => command switch
    {
        _ when command.Number <= state.HoldNumber => Nothing(),
        { Reason: { } reason } => Record(new FulfilmentHeld(command.Number, reason)),
        _ => Record(new FulfilmentResumed(command.Number)),
    };

    private static LinesUnresolved Unresolved(FulfilmentState state) =>
        new([.. state.Lines.Where(line => state.Open(line) > 0).Select(line => line.Id)]);
}
