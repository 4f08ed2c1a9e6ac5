using System.Collections.Immutable;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Messages;
using Commerce.Grains.Payments;

namespace Commerce.Grains.Orders;

/// <summary>
/// The saga: hold, place, pin, pay, confirm, hand over; and how each step is taken back. Each effect may come twice, late and in
/// any order, so it says how things are to be, not how they are to change.
/// </summary>
internal static partial class OrderProcess
{
    public static IEnumerable<Effect> Effects(OrderState order, IEvent happened) => happened switch
    {
        // Happy path
        OrderDrafted => order.Holds.Select(hold => Hold(order, hold, order.Until!.Value)),
        OrderPlaced when order.Holds.All(IsPinned) => Authorize(order),
        OrderPlaced => order.Holds.Where(hold => !IsPinned(hold)).Select(hold => Pin(order, hold)),
        HoldPinned when order.Status == OrderStatus.Placed && order.Holds.All(IsPinned) => Authorize(order),
        OrderConfirmed =>
        [
            .. order.Holds.Select(hold => Commit(order, hold)),
            .. order.Groups.Select(group => Open(order, group)),
            ToCart(order, CheckoutOutcome.Ordered),
            Message(order, MessageTemplate.OrderConfirmed, "confirmed"),
        ],
        ChargeAsked e when e.Amount.IsZero => [ToStore(e.Fulfilment, new ReleaseGoods(e.Attempt))],
        ChargeAsked e => [Charge(order, order.Group(e.Fulfilment)!)],
        ChargeSettled e => [ToStore(e.Fulfilment, new ReleaseGoods(e.Attempt))],
        TenderTaken e => [ToPayment(order, Recorded(order, e.Fulfilment)), ToStore(e.Fulfilment, new MarkPaid(e.Amount))],
        OrderCompleted => GiveBackTheRest(order),

        // Compensation: the checkout
        StrayHoldFound e => [Release(order, order.Hold(e.Reservation)!)],
        OrderDraftFailed =>
        [
            .. order.Holds.Where(hold => hold.Phase != HoldPhase.Denied).Select(hold => Release(order, hold)),
            ToCart(order, CheckoutOutcome.OutOfStock),
        ],
        OrderExpired when order.ConfirmedAt is null =>
        [
            // What was never pinned ends by itself, at the same instant.
            .. order.Attempt == 0 ? [] : order.Holds.Select(hold => Release(order, hold)),
            .. StopPaying(order),
            ToCart(order, CheckoutOutcome.Expired),
        ],
        OrderCancelled e when order.ConfirmedAt is null =>
        [
            .. order.Holds.Select(hold => Release(order, hold)),
            .. StopPaying(order),
            ToCart(order, e.Reason == EndReason.Abandoned ? CheckoutOutcome.Abandoned : CheckoutOutcome.Cancelled),
        ],

        // Compensation: not found, somewhere else
        OrderItemRejected e => [Message(order, MessageTemplate.OrderChanged, $"rejected/{e.Line}/{e.Until:O}")],
        SourcingStarted e => HoldsOf(order, e.Group).Select(hold => Hold(order, hold, e.Until)),
        HoldGranted e when order.ConfirmedAt is not null && order.Together(order.Hold(e.Reservation)!).All(IsHeld) =>
            order.Together(order.Hold(e.Reservation)!).Select(hold => Pin(order, hold)),
        SourcingSucceeded e =>
            [.. HoldsOf(order, e.Group).Select(hold => Commit(order, hold)), Open(order, order.Group(e.Group))],
        SourcingFailed e => HoldsOf(order, e.Group).Select(hold => Release(order, hold)),

        // Compensation: cancelled, refused, held, not collected
        CancellationAsked e => [CancelUnits(order, order.Group(e.Fulfilment)!, e)],
        ChargeFailed e => [ToStore(e.Fulfilment, new RefuseGoods(e.Attempt, e.Reason))],
        RefundOwed e => [ToPayment(order, new Refund($"{e.Fulfilment}/back", e.Amount, Recorded(order, e.Fulfilment)))],
        OrderHeld or OrderResumed => order.Groups.Where(group => group.Phase == GroupPhase.Open).Select(group =>
            ToStore(group.Id, new HoldFulfilment(order.HoldNumber, order.OnHold, Opening(order, group)))),
        OrderExpired => GiveBackTheRest(order),
        OrderCancelled => [.. GiveBackTheRest(order), Message(order, MessageTemplate.OrderCancelled, "cancelled")],
        _ => [],
    };

    private static IEnumerable<OrderHold> HoldsOf(OrderState order, int group) => order.Holds.Where(hold => hold.Group == group);

    private static bool IsPinned(OrderHold hold) => hold.Phase == HoldPhase.Pinned;

    private static bool IsHeld(OrderHold hold) => hold.Phase == HoldPhase.Held;

    private static Effect ToCart(OrderState order, CheckoutOutcome outcome) => new Effect.Tell(
        CartGrain.Of(order.Cart),
        new OrderEnded(order.Id!.Value, outcome, [.. order.Lines.Select(line => new LineQuantity(line.Id, line.Quantity))]));

    private static Effect Message(OrderState order, MessageTemplate template, string what) => new Effect.Call(new SendMessage(
        $"order/{order.Id}/{what}", template, order.Contact!, order.Locale, order.Id, null,
        ImmutableDictionary<string, string>.Empty.Add("number", order.Number!)));
}
