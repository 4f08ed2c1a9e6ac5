using System.Collections.Immutable;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;

namespace Commerce.Grains.Orders;

/// <summary>How each event changes an order.</summary>
internal static class OrderFold
{
    public static OrderState Apply(OrderState order, IEvent happened) => happened switch
    {
        OrderDrafted e => Drafted(e),
        HoldGranted e => With(order, e.Reservation, hold => hold with { Phase = HoldPhase.Held }),
        OrderPlaced e => order with
        {
            Status = OrderStatus.Placed, Attempt = e.Attempt, Number = e.Number ?? order.Number, Contact = e.Contact,
            Collector = e.Collector, Address = e.Address, Payment = e.Payment, PlacedAt = e.At,
            DeclineReason = null, ActionUrl = null, ActionUntil = null,
            PaymentStep = e.Payment.Card is null ? PaymentStep.InStore : PaymentStep.Waiting,
        },
        HoldPinned e => With(order, e.Reservation, hold => hold with { Phase = HoldPhase.Pinned }),
        OrderConfirmed e => order with
        {
            Status = OrderStatus.Confirmed, ConfirmedAt = e.At, ActionUrl = null, ActionUntil = null,
            PaymentStep = order.PaymentStep == PaymentStep.InStore ? PaymentStep.InStore : PaymentStep.Authorised,
            Groups = [.. order.Groups.Select(group => group with { Phase = GroupPhase.Open })],
            Holds = [.. order.Holds.Select(hold => hold with { Phase = HoldPhase.Pinned })],
        },
        FulfilmentProgressed e => With(order, e.Fulfilment, group => group with
        {
            Revision = e.Revision, Status = e.Status, Progress = Merged(group.Progress, e.Lines),
        }),
        ChargeAsked e => With(order, e.Fulfilment, group => group with
        {
            Revision = e.Revision,
            Charge = new(e.Attempt, e.Units, e.Amount, e.Amount.IsZero ? ChargeStatus.Captured : ChargeStatus.Asked),
        }),
        ChargeSettled e => Charged(order, e.Fulfilment, charge => charge with { Status = ChargeStatus.Captured }),
        TenderTaken e => With(order, e.Fulfilment, group => group with
        {
            Charge = new(0, e.Units, e.Amount, ChargeStatus.Captured, new(e.Kind, e.Reference, e.By)),
        }),
        OrderCompleted e => order with { Status = OrderStatus.Completed, EndedAt = e.At },

        PaymentActionRequired e => order with
        {
            PaymentStep = PaymentStep.ActionRequired, ActionUrl = e.ActionUrl, ActionUntil = e.Until,
        },
        PaymentUncertain => order with { PaymentStep = PaymentStep.Checking },
        PaymentDeclined e => order with
        {
            Status = OrderStatus.Draft, PaymentStep = PaymentStep.Declined, DeclineReason = e.Reason, Until = e.Until,
            ActionUrl = null, ActionUntil = null,
        },
        HoldDenied e =>
            With(order, e.Reservation, hold => hold with { Phase = HoldPhase.Denied, AvailableQuantity = e.AvailableQuantity }),
        OrderDraftFailed e => Ended(order, OrderStatus.Cancelled, EndReason.OutOfStock, null) with { Shortages = e.Shortages },
        OrderCancelled e => Ended(order, OrderStatus.Cancelled, e.Reason, e.At),
        OrderExpired e => Ended(order, OrderStatus.Expired, e.Reason, e.At),

        ChargeFailed e => Charged(order, e.Fulfilment, charge => charge with { Status = ChargeStatus.Failed }),
        RefundOwed e => Charged(order, e.Fulfilment, charge => charge with { Refunded = e.Amount }),
        OrderItemRejected e => Asking(order, e.Line, e.Until),
        SourcingStarted e => Sourcing(order, e),
        SourcingFailed e => Asking(
            With(order, order.Group(e.Group).Id, group => group with { Phase = GroupPhase.Failed })
                with { Shortages = e.Shortages },
            order.Group(e.Group).Items[0].Line, e.Until),
        SourcingSucceeded e => With(order, order.Group(e.Group).Id, group => group with { Phase = GroupPhase.Open }) with
        {
            Holds = [.. order.Holds.Select(hold => hold.Group == e.Group ? hold with { Phase = HoldPhase.Pinned } : hold)],
        },
        RejectedCancelled e => order with { Dropped = order.Dropped.Add(new(e.Line, e.Quantity)) },
        CancellationAsked e =>
            With(order, e.Fulfilment, group => group with { CancelAsked = e.Lines }) with { CancellationRefused = null },
        CancellationRefused e =>
            With(order, e.Fulfilment, group => group with { CancelAsked = [] }) with { CancellationRefused = e.Reason },
        OrderHeld e => order with { Status = OrderStatus.OnHold, OnHold = e.Reason, HoldNumber = order.HoldNumber + 1 },
        OrderResumed => order with { Status = OrderStatus.Confirmed, OnHold = null, HoldNumber = order.HoldNumber + 1 },
        _ => order,
    };

    private static OrderState Drafted(OrderDrafted e)
    {
        var order = new OrderState
        {
            Id = e.Order, Cart = e.Cart, Customer = e.Customer, Subject = e.Subject, Market = e.Market, Channel = e.Channel,
            Locale = e.Locale, Lines = e.Lines, Shipping = e.Shipping, Until = e.Until, DraftedAt = e.At,
        };
        return e.Groups.Select((plan, index) => Group(
                e.Order, index + 1, plan,
                [.. e.Lines.Where(line => line.Group == index + 1).Select(line => new LineQuantity(line.Id, line.Quantity))]))
            .Aggregate(order, Adding);
    }

    private static OrderState Sourcing(OrderState order, SourcingStarted e) => Adding(
        order with { Address = e.Address ?? order.Address, Shortages = [] },
        Group(order.Id!.Value, e.Group, e.Plan, [new(e.Line, e.Quantity)]) with { Until = e.Until });

    private static OrderGroup Group(OrderId order, int number, PlannedGroup plan, ImmutableArray<LineQuantity> items) =>
        new(number, FulfilmentGrain.IdOf(order, number), plan.Method, plan.Location, plan.Slot, plan.PromisedAt, items) { InPlaceOf = plan.InPlaceOf };

    // All lines of one variant are held together.
    private static OrderState Adding(OrderState order, OrderGroup group)
    {
        var id = order.Id!.Value;
        var holds = group.Items.GroupBy(item => order.Line(item.Line)!.Item.Variant).Select(items => new OrderHold(
            OrderHolds.Stock(id, group.Number, items.Key), group.Number, items.Key, items.Sum(item => item.Quantity),
            HoldPhase.Asked));
        var slot = group.Slot is null
            ? ImmutableArray<OrderHold>.Empty
            : [new(OrderHolds.Slot(id, group.Number), group.Number, null, 1, HoldPhase.Asked)];
        return order with { Groups = order.Groups.Add(group), Holds = [.. order.Holds, .. holds, .. slot] };
    }

    private static OrderState Ended(OrderState order, OrderStatus status, EndReason reason, DateTimeOffset? at) =>
        order with { Status = status, Ended = reason, EndedAt = at ?? order.DraftedAt, ActionUrl = null, ActionUntil = null };

    private static OrderState Asking(OrderState order, LineId line, DateTimeOffset until) =>
        order with { Rejections = order.Rejections.RemoveAll(each => each.Line == line).Add(new(line, until)) };

    private static ImmutableArray<LineProgress> Merged(ImmutableArray<LineProgress> before, ImmutableArray<LineProgress>? changed)
    {
        foreach (var line in changed ?? [])
            before = before.FirstOrDefault(each => each.Line == line.Line) is { } old
                ? before.Replace(old, line)
                : before.Add(line);
        return before;
    }

    private static OrderState With(OrderState order, ReservationId id, Func<OrderHold, OrderHold> change) =>
        order with { Holds = [.. order.Holds.Select(hold => hold.Id == id ? change(hold) : hold)] };

    private static OrderState With(OrderState order, FulfilmentOrderId id, Func<OrderGroup, OrderGroup> change) =>
        order with { Groups = [.. order.Groups.Select(group => group.Id == id ? change(group) : group)] };

    private static OrderState Charged(OrderState order, FulfilmentOrderId id, Func<OrderCharge, OrderCharge> change) =>
        With(order, id, group => group with { Charge = change(group.Charge!) });
}
