using Commerce.Grains.Fulfilment;
using Commerce.Grains.Payments;
using Commerce.Grains.Slots;
using Commerce.Grains.Stock;
using NodaTime;

namespace Commerce.Grains.Orders;

/// <summary>What an order tells the grains below it, and what their answers are to it.</summary>
internal static partial class OrderProcess
{
    private static Effect Hold(OrderState order, OrderHold hold, DateTimeOffset until)
    {
        var earlier = order.Group(hold.Group).InPlaceOf is { } group ? OrderHolds.Of(group.Order, group.Number, hold.Variant) : (ReservationId?)null;
        return hold.Variant is null
            ? ToSlots(order, hold, slot => new HoldSlot(hold.Id, slot.Start, slot.End, slot.Capacity, until, earlier), Answered)
            : ToStock(order, hold, new HoldStock(hold.Id, hold.Quantity, until, earlier), Answered);
    }

    private static Effect Pin(OrderState order, OrderHold hold)
    {
        return hold.Variant is null
            ? ToSlots(order, hold, _ => new PinSlot(hold.Id, order.Attempt), Pinned)
            : ToStock(order, hold, new PinStock(hold.Id, order.Attempt), Pinned);

        ICommand Pinned(Answer answer) => new PinAnswered(hold.Id, answer is not Refusal);
    }

    // A pinned hold has no deadline, so this can't be refused.
    private static Effect Commit(OrderState order, OrderHold hold) => hold.Variant is null
        ? ToSlots(order, hold, _ => new CommitSlot(hold.Id))
        : ToStock(order, hold, new CommitStock(hold.Id));

    private static Effect Release(OrderState order, OrderHold hold) => hold.Variant is null
        ? ToSlots(order, hold, _ => new ReleaseSlot(hold.Id))
        : ToStock(order, hold, new ReleaseStock(hold.Id));

    private static Effect ToStock(OrderState order, OrderHold hold, ICommand command, Func<OrderHold, Answer, ICommand>? then) =>
        ToStock(order, hold, command, then is null ? null : answer => then(hold, answer));

    private static Effect ToStock(OrderState order, OrderHold hold, ICommand command, Func<Answer, ICommand?>? then = null) =>
        new Effect.Tell(StockItemGrain.Of(hold.Variant!.Value, order.Group(hold.Group).Location), command, then);

    private static Effect ToSlots(
        OrderState order, OrderHold hold, Func<PickupSlot, ICommand> command, Func<OrderHold, Answer, ICommand> then) =>
        ToSlots(order, hold, command, answer => then(hold, answer));

    private static Effect ToSlots(
        OrderState order, OrderHold hold, Func<PickupSlot, ICommand> command, Func<Answer, ICommand?>? then = null)
    {
        var group = order.Group(hold.Group);
        var slot = group.Slot!;
        return new Effect.Tell(SlotsGrain.Of(group.Location, LocalDate.FromDateOnly(slot.Day)), command(slot), then);
    }

    private static HoldAnswered Answered(OrderHold hold, Answer answer) =>
        new(hold.Id, answer is not Refusal, answer is NotEnoughStock { AvailableQuantity: var available } ? available : 0);

    private static IEnumerable<Effect> Authorize(OrderState order)
    {
        if (!order.PaysByCard)
            return [];
        var attempt = order.Attempt;
        return
        [
            ToPayment(
                order, new Authorize(order.Id!.Value, attempt, order.Total, order.Payment!.Card!), answer => answer is Refusal refusal
                    ? new PaymentAnswered(attempt, TransactionStatus.Failure, refusal.Message, null)
                    : null),
        ];
    }

    private static Effect Charge(OrderState order, OrderGroup group)
    {
        var key = group.Charge!.Key(group.Id);
        return ToPayment(order, new Capture(key, group.Charge.Amount), answer =>
            answer is Refusal refusal ? new CaptureAnswered(key, false, refusal.Message) : null);
    }

    private static RecordTender Recorded(OrderState order, FulfilmentOrderId id)
    {
        var paid = order.Group(id)!.Charge!;
        return new(order.Id!.Value, paid.Key(id), paid.Amount, paid.Tender!.Kind, paid.Tender.Reference, paid.Tender.By);
    }

    private static IEnumerable<Effect> StopPaying(OrderState order) =>
        order.PaymentStep is PaymentStep.Waiting or PaymentStep.Checking or PaymentStep.ActionRequired
            ? [ToPayment(order, new CancelRemaining(order.Id!.Value))]
            : [];

    // Where everything was charged nothing is left to give back.
    private static IEnumerable<Effect> GiveBackTheRest(OrderState order)
    {
        var charged = order.Groups.Select(group => group.Charge).OfType<OrderCharge>()
            .Where(charge => charge.Status == ChargeStatus.Captured).Select(charge => charge.Amount).Sum(order.Market!.Currency);
        return order.PaysByCard && charged < order.Total ? [ToPayment(order, new CancelRemaining(order.Id!.Value))] : [];
    }

    private static Effect ToPayment(OrderState order, ICommand command, Func<Answer, ICommand?>? then = null) =>
        new Effect.Tell(PaymentGrain.Of(order.Id!.Value), command, then);

    private static Effect ToStore(FulfilmentOrderId fulfilment, ICommand command, Func<Answer, ICommand?>? then = null) =>
        new Effect.Tell(FulfilmentGrain.Of(fulfilment), command, then);

    private static Effect CancelUnits(OrderState order, OrderGroup group, CancellationAsked asked) =>
        ToStore(group.Id, new CancelUnits(asked.Lines, asked.ByStaff, Opening(order, group)), answer =>
            answer is Refusal refusal ? new CancellationAnswered(group.Id, refusal.Message) : null);

    private static Effect Open(OrderState order, OrderGroup group) => ToStore(group.Id, Opening(order, group));

    private static OpenFulfilment Opening(OrderState order, OrderGroup group) => new(
        order.Id!.Value, order.Number!, group.Number, group.Method, group.Location,
        [.. group.Items.Select(item => Line(order.Line(item.Line)!, item.Quantity))],
        group.Slot, group.PromisedAt, order.Contact!, order.Collector, group.IsShipped ? order.Address : null,
        order.PaysInStore, order.Market!.TaxMode, order.Locale);

    private static FulfilmentLine Line(OrderLine line, int quantity) => new(
        line.Id, line.Item.Variant, line.Item.Title, line.Item.Options, line.Item.Sku, line.Item.UnitPrice, line.Item.TaxRate,
        quantity);
}
