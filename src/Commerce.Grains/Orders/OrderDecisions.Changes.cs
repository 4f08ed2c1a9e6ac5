using System.Collections.Immutable;
using Commerce.Grains.Fulfilment;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Orders;

/// <summary>What customers and staff change after the order is placed, and what time changes.</summary>
internal static partial class OrderDecisions
{
    public static Decision Cancel(OrderState order, CancelOrder command, in Turn turn) => order switch
    {
        { IsEnded: true } => Refuse(new OrderEndedAlready(order.Status)),
        { Status: OrderStatus.Draft } => Record(new OrderCancelled(EndReason.Abandoned, turn.Now)),
        { Status: OrderStatus.Placed } => IsWhole(order, command.Lines)
            ? Record(new OrderCancelled(EndReason.Cancelled, turn.Now))
            : Refuse(new PaymentInProgress()),
        _ => CancelUnits(order, command, turn),
    };

    public static Decision Refused(OrderState order, CancellationAnswered answer) =>
        order.Group(answer.Fulfilment) is { CancelAsked.IsEmpty: false } group
        && group.CancelAsked.Any(each => each.Quantity > group.Of(each.Line).Cancelled)
            ? Record(new CancellationRefused(answer.Fulfilment, answer.Reason))
            : Nothing();

    public static Decision Resolve(OrderState order, ResolveRejected command, DateTimeOffset now)
    {
        if (order.Status != OrderStatus.Confirmed)
            return Refuse(NotConfirmed(order));
        if (order.Line(command.Line) is null)
            return Refuse(new UnknownLine(command.Line));
        var most = order.Unsourced(command.Line);
        if (command.Quantity < 1 || command.Quantity > most)
            return Refuse(new NotSoMany(command.Line, most));
        if (command.Group is not { } plan)
        {
            var events = new Events(order);
            events.Add(new RejectedCancelled(command.Line, command.Quantity, CancelReason.OutOfStock));
            return events.Ending(now);
        }
        if (plan.Method == FulfilmentMethod.Ship && !order.PaysByCard)
            return Refuse(new PayInStoreNotOffered());
        if (plan.Method == FulfilmentMethod.Ship && (command.Address ?? order.Address) is null)
            return Refuse(new AddressMissing());
        return command.Until <= now
            ? Refuse(new CheckoutExpired())
            : Record(new SourcingStarted(
                order.Groups.Length + 1, plan, command.Line, command.Quantity, command.Address, command.Until));
    }

    public static Decision Hold(OrderState order, HoldOrder command) => order.Status switch
    {
        OrderStatus.Confirmed => Record(new OrderHeld(command.Reason)),
        OrderStatus.OnHold => Nothing(),
        _ => Refuse(NotConfirmed(order)),
    };

    public static Decision Resume(OrderState order) =>
        order.Status == OrderStatus.OnHold ? Record(new OrderResumed()) : Nothing();

    public static DateTimeOffset? Deadline(OrderState order) => order switch
    {
        { Exists: false } or { IsEnded: true } => null,
        { Status: OrderStatus.Draft } => order.Until,
        { Status: OrderStatus.Placed } => order.ActionUntil,
        _ => order.Asking.Select(each => (DateTimeOffset?)each.Until)
            .Concat(order.Groups.Where(group => group.Phase == GroupPhase.Sourcing).Select(group => group.Until)).Min(),
    };

    /// <summary>An order never waits for ever: not for its customer, not for a card, not for a store.</summary>
    public static Decision Look(OrderState order, DateTimeOffset now)
    {
        if (!(Deadline(order) <= now))
            return Nothing();
        if (order.Status == OrderStatus.Draft)
            return Record(new OrderExpired(EndReason.HoldExpired, now));
        if (order.Status == OrderStatus.Placed)
            return Record(new OrderExpired(EndReason.PaymentTimedOut, now));

        var events = new Events(order);
        foreach (var asked in order.Asking.Where(each => each.Until <= now).ToArray())
            events.Add(new RejectedCancelled(asked.Line, order.Unsourced(asked.Line), CancelReason.NotChosenInTime));
        foreach (var group in order.Groups.Where(group => group.Phase == GroupPhase.Sourcing && group.Until <= now))
            events.Add(new SourcingFailed(group.Number, [], now + OrderLimits.ForChoice));
        return events.Ending(now);
    }

    /// <summary>
    /// Units are taken where they are: first those that no store has, then those that are just being looked for elsewhere, then
    /// those that a store works on. Whether a store can still stop is decided there.
    /// </summary>
    private static Decision CancelUnits(OrderState order, CancelOrder command, in Turn turn)
    {
        var whole = command.Lines.IsDefaultOrEmpty;
        var wanted = whole ? [.. order.Lines.Select(line => new LineQuantity(line.Id, line.Quantity))] : command.Lines;
        var events = new Events(order);
        foreach (var want in wanted)
        {
            if (order.Line(want.Line) is null)
                return Refuse(new UnknownLine(want.Line));
            var left = want.Quantity;
            foreach (var group in order.Groups.Where(each => each.Phase == GroupPhase.Sourcing && each.Quantity(want.Line) > 0))
                if (order.Unsourced(want.Line) < left && left > 0)
                    events.Add(new SourcingFailed(group.Number, [], turn.Now + OrderLimits.ForChoice));
            if (Math.Min(left, events.Order.Unsourced(want.Line)) is > 0 and var dropped)
            {
                events.Add(new RejectedCancelled(want.Line, dropped, command.Reason));
                left -= dropped;
            }
            foreach (var group in order.Groups.Where(group => group.Phase == GroupPhase.Open))
                left -= Ask(events, group.Id, want.Line, left, command, turn.Actor);
            if (left > 0 && !whole)
                return Refuse(want.Quantity == left ? new NothingToCancel() : new NotSoMany(want.Line, want.Quantity - left));
        }
        return events.Count == 0 ? Refuse(new NothingToCancel()) : events.Ending(turn.Now);
    }

    // A customer can't cancel what is picked; the clerk can, up to the hand-over.
    private static int Ask(Events events, FulfilmentOrderId id, LineId line, int wanted, CancelOrder command, string by)
    {
        var group = events.Order.Group(id)!;
        var asked = group.Asked(line);
        var most = group.Coming(line) - (asked - group.Of(line).Cancelled);
        var picked = group.Progress.Any(each => each.Picked > 0);
        var going = group.Charge is { Status: ChargeStatus.Asked };
        var more = going || (picked && !command.ByStaff) ? 0 : Math.Min(wanted, most);
        if (more <= 0)
            return 0;
        events.Add(new CancellationAsked(
            id, [.. group.CancelAsked.RemoveAll(each => each.Line == line), new(line, asked + more)],
            command.Reason, command.ByStaff, by));
        return more;
    }

    private static bool IsWhole(OrderState order, ImmutableArray<LineQuantity> lines) =>
        lines.IsDefaultOrEmpty
        || order.Lines.All(line => lines.Any(each => each.Line == line.Id && each.Quantity >= line.Quantity));
}
