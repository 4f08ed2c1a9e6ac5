using System.Collections.Immutable;
using Commerce.Grains.Fulfilment;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Orders;

/// <summary>What the stores tell, and the money for what they hand over.</summary>
internal static partial class OrderDecisions
{
    public static Decision Reported(OrderState order, FulfilmentReported report, DateTimeOffset now)
    {
        if (order.IsEnded || order.Group(report.Fulfilment) is not { } group || report.Revision <= group.Revision)
            return Nothing();
        var changed = report.Lines.Where(line => line != group.Of(line.Line)).ToImmutableArray();
        var events = new Events(order);
        var charge = ChargeFor(order, group, report);
        if (charge is null || !changed.IsEmpty || report.Status != group.Status)
            events.Add(new FulfilmentProgressed(
                report.Fulfilment, report.Revision, report.Status, changed.IsEmpty ? null : changed, now));
        if (charge is not null)
            events.Add(charge);
        foreach (var line in changed)
            Rejected(events, line, line.NotFound - group.Of(line.Line).NotFound, group, now);
        GiveBack(events, group.Id);
        return events.Ending(now);
    }

    public static Decision CaptureAnswered(OrderState order, CaptureAnswered answer, DateTimeOffset now)
    {
        var group = order.Groups.FirstOrDefault(each =>
            each.Charge is { Status: ChargeStatus.Asked } charge && charge.Key(each.Id) == answer.Key);
        if (group is null)
            return Nothing();
        var events = new Events(order);
        events.Add(answer.Captured
            ? new ChargeSettled(group.Id, group.Charge!.Attempt)
            : new ChargeFailed(group.Id, group.Charge!.Attempt, answer.Reason ?? "declined"));
        return events.Ending(now);
    }

    public static Decision TakeTender(OrderState order, TakeTender command, in Turn turn)
    {
        if (order.Status != OrderStatus.Confirmed)
            return Refuse(NotConfirmed(order));
        if (!order.PaysInStore)
            return Refuse(new NotPayableInStore());
        if (order.Group(command.Fulfilment) is not { } group)
            return Refuse(new UnknownFulfilment(command.Fulfilment.Value));
        if (group.Charge is not null || group.Status is not (FulfilmentStatus.ReadyForPickup or FulfilmentStatus.CustomerArrived))
            return Refuse(new NothingDue());
        var units = group.Items
            .Select(item => item with { Quantity = group.Coming(item.Line) }).Where(item => item.Quantity > 0).ToImmutableArray();
        var due = AmountOf(order, group, units);
        return command.Amount == due
            ? Record(new TenderTaken(group.Id, units, due, command.Kind, command.Reference, turn.Actor, turn.Now))
            : Refuse(new WrongAmount(due));
    }

    // A hand-over that is new is charged, also when only its end is told: a report may overtake another.
    private static ChargeAsked? ChargeFor(OrderState order, OrderGroup group, FulfilmentReported report) =>
        !order.PaysInStore && report.HandOver is { } handOver && handOver.Attempt > (group.Charge?.Attempt ?? 0)
            ? new(group.Id, report.Revision, handOver.Attempt, handOver.Units, AmountOf(order, group, handOver.Units))
            : null;

    /// <summary>
    /// What these units cost. It is counted on from what is charged already, so that the parts of a line add up to the line to
    /// the cent, and never to more than was authorised.
    /// </summary>
    private static Money AmountOf(OrderState order, OrderGroup group, ImmutableArray<LineQuantity> units)
    {
        var charges = order.Groups.Where(each => each.Id != group.Id)
            .Select(each => each.Charge).OfType<OrderCharge>().Where(charge => charge.Status != ChargeStatus.Failed).ToArray();
        var amount = units.Select(Cost).Sum(order.Market!.Currency);
        if (group.Number == order.Groups.FirstOrDefault(each => each.IsShipped)?.Number && group.Until is null)
            amount += order.Shipping!.Value;
        var left = order.Total - charges.Select(charge => charge.Amount).Sum(order.Market.Currency);
        return amount > left ? left : amount;

        Money Cost(LineQuantity unit)
        {
            var line = order.Line(unit.Line)!;
            var before = charges
                .SelectMany(charge => charge.Units).Where(each => each.Line == unit.Line).Sum(each => each.Quantity);
            return order.Gross(line, before + unit.Quantity) - order.Gross(line, before);
        }
    }

    /// <summary>A store did not find units. If they were to be cancelled anyway they are; else the customer is asked.</summary>
    private static void Rejected(Events events, LineProgress line, int more, OrderGroup group, DateTimeOffset now)
    {
        if (more <= 0)
            return;
        var cancelled = Math.Min(more, Math.Max(0, group.Asked(line.Line) - line.Cancelled));
        if (cancelled > 0)
            events.Add(new RejectedCancelled(line.Line, cancelled, CancelReason.ChangedMind));
        if (more > cancelled)
            events.Add(new OrderItemRejected(line.Line, more - cancelled, now + OrderLimits.ForChoice));
    }

    /// <summary>What was paid at the counter and not taken away is given back.</summary>
    private static void GiveBack(Events events, FulfilmentOrderId fulfilment)
    {
        var group = events.Order.Group(fulfilment)!;
        if (group is not { Charge: { Tender: not null, Refunded: null } paid }
            || group.Items.Any(item => group.Coming(item.Line) > 0))
            return;
        var taken = group.Progress
            .Where(line => line.Taken > 0).Select(line => new LineQuantity(line.Line, line.Taken)).ToImmutableArray();
        var worth = AmountOf(events.Order, group, taken);
        if (paid.Amount > worth)
            events.Add(new RefundOwed(fulfilment, paid.Amount - worth));
    }

    private static Refusal NotConfirmed(OrderState order) => order switch
    {
        { IsEnded: true } => new OrderEndedAlready(order.Status),
        { OnHold: { } reason } => new OrderIsHeld(reason),
        _ => new OrderNotConfirmed(order.Status),
    };

    /// <summary>The events of one decision, and the order as it is after them.</summary>
    private sealed class Events(OrderState order)
    {
        private readonly ImmutableArray<IEvent>.Builder _events = ImmutableArray.CreateBuilder<IEvent>();

        public OrderState Order { get; private set; } = order;

        public int Count => _events.Count;

        public void Add(IEvent happened)
        {
            _events.Add(happened);
            Order = Order.Apply(happened);
        }

        /// <summary>The order ends when each of its units has come to its end and nothing is asked any more.</summary>
        public Decision Ending(DateTimeOffset now)
        {
            var units = Order.Units();
            if (!Order.IsEnded && Order.ConfirmedAt is not null && units.Terminal == units.Total && !Order.IsBusy())
                Add(units switch
                {
                    { HandedOver: > 0 } => new OrderCompleted(now),
                    { Returned: > 0 } => new OrderExpired(EndReason.NotCollected, now),
                    _ => new OrderCancelled(EndReason.Cancelled, now),
                });
            return Record(_events);
        }
    }
}
