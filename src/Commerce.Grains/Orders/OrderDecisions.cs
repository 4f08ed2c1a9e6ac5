using System.Collections.Immutable;
using Commerce.Grains.Payments;
using static Commerce.Grains.Decision;

namespace Commerce.Grains.Orders;

/// <summary>From the draft to the confirmed order.</summary>
internal static partial class OrderDecisions
{
    public static Decision Draft(OrderState order, DraftOrder c, OrderId self, DateTimeOffset now) => order switch
    {
        { Exists: true } => Nothing(),
        _ when c.Until <= now => Refuse(new CheckoutExpired()),
        _ => Record(new OrderDrafted(
            self, c.Cart, c.Customer, c.Subject, c.Market, c.Channel, c.Locale, c.Lines, c.Groups, c.Shipping, c.Until, now)),
    };

    /// <summary>What could not be held is known as a whole, so that the customer changes the cart once.</summary>
    public static Decision HoldAnswered(OrderState order, HoldAnswered answer, DateTimeOffset now)
    {
        if (order.Hold(answer.Reservation) is not { } hold)
            return Nothing();
        if (IsStray(order, hold))
            return answer.Held ? Record(new StrayHoldFound(hold.Id)) : Nothing();
        if (hold.Phase != HoldPhase.Asked || IsSecured(order, hold))
            return Nothing();

        IEvent answered = answer.Held ? new HoldGranted(hold.Id) : new HoldDenied(hold.Id, answer.AvailableQuantity);
        var after = order.Apply(answered);
        var together = after.Together(hold).ToImmutableArray();
        var settled = together.All(each => each.Phase != HoldPhase.Asked);
        return settled && together.Any(each => each.Phase == HoldPhase.Denied)
            ? Fail(order, hold, Shortages(after, together), now)
            : Record(answered);
    }

    public static Decision Place(OrderState order, PlaceOrder command, DateTimeOffset now)
    {
        if (order.Status != OrderStatus.Draft)
            return Refuse(NotADraft(order));
        if (order.Until <= now)
            return Record(new OrderExpired(EndReason.HoldExpired, now), new CheckoutExpired());
        if (!order.HoldsPlaced)
            return Refuse(new HoldsMissing());
        if (order.IsShipped && command.Address is null)
            return Refuse(new AddressMissing());
        if (order.IsShipped && command.Payment.Card is null)
            return Refuse(new PayInStoreNotOffered());
        var placed = new OrderPlaced(
            order.Attempt + 1, order.Number is null ? command.Number : null, command.Contact, command.Collector, command.Address,
            command.Payment, now);
        // After a declined card everything is still pinned.
        return AllPinned(order.Holds) && !order.Apply(placed).PaysByCard
            ? Record(placed, new OrderConfirmed(now))
            : Record(placed);
    }

    /// <summary>When the last hold is pinned nothing can be lost any more: the payment begins, or the order is
    /// confirmed.</summary>
    public static Decision PinAnswered(OrderState order, PinAnswered answer, DateTimeOffset now)
    {
        if (order.Hold(answer.Reservation) is not { } hold)
            return Nothing();
        if (IsStray(order, hold))
            return answer.Pinned ? Record(new StrayHoldFound(hold.Id)) : Nothing();
        if (hold.Phase != HoldPhase.Held || order.Status == OrderStatus.Draft || IsSecured(order, hold))
            return Nothing();
        if (!answer.Pinned)
            return Fail(order, hold, Shortages(order, [hold]), now);

        var pinned = new HoldPinned(hold.Id);
        if (!AllPinned(order.Apply(pinned).Together(hold)))
            return Record(pinned);
        if (order.ConfirmedAt is not null)
            return Record(new SourcingSucceeded(hold.Group));
        return order.PaysByCard ? Record(pinned) : Record(new OrderConfirmed(now));
    }

    /// <summary>What is told of an older attempt changes nothing; a payment that comes too late gives itself back.</summary>
    public static Decision PaymentAnswered(OrderState order, PaymentAnswered answer, DateTimeOffset now)
    {
        if (order.Status != OrderStatus.Placed || answer.Attempt != order.Attempt)
            return Nothing();
        switch (answer.Result)
        {
            case TransactionStatus.Success:
                return Record(new OrderConfirmed(now));
            case TransactionStatus.Failure:
                var until = Later(order.Until!.Value, now + OrderLimits.AnotherCard);
                var declined = new PaymentDeclined(answer.Attempt, answer.Reason ?? "declined", until);
                return order.Attempt < OrderLimits.Attempts
                    ? Record(declined)
                    : Record(declined, new OrderExpired(EndReason.TooManyAttempts, now));
            case TransactionStatus.ActionRequired
                when order.PaymentStep != PaymentStep.ActionRequired && answer.ActionUrl is { } url:
                return Record(new PaymentActionRequired(answer.Attempt, url, now + OrderLimits.ForAction));
            case TransactionStatus.Unknown when order.PaymentStep == PaymentStep.Waiting:
                return Record(new PaymentUncertain(answer.Attempt));
            default:
                return Nothing();
        }
    }

    public static Decision Abandon(OrderState order, DateTimeOffset now) =>
        order.Status == OrderStatus.Draft ? Record(new OrderCancelled(EndReason.Abandoned, now)) : Nothing();

    private static Decision Fail(OrderState order, OrderHold hold, ImmutableArray<Shortage> shortages, DateTimeOffset now) =>
        order switch
        {
            { ConfirmedAt: not null } => Record(new SourcingFailed(hold.Group, shortages, now + OrderLimits.ForChoice)),
            { Status: OrderStatus.Placed } => Record(new OrderExpired(EndReason.HoldExpired, now)),
            _ => Record(new OrderDraftFailed(shortages)),
        };

    // The order does not want it any more, whoever gave it. What a fulfilment order was opened for is that one's to give back.
    private static bool IsStray(OrderState order, OrderHold hold) => order.Group(hold.Group).Phase switch
    {
        GroupPhase.Open => false,
        GroupPhase.Failed => true,
        _ => order.IsEnded,
    };

    // What is said of a hold that has long become an allocation is an echo.
    private static bool IsSecured(OrderState order, OrderHold hold) => order.Group(hold.Group).Phase == GroupPhase.Open;

    private static bool AllPinned(IEnumerable<OrderHold> holds) => holds.All(hold => hold.Phase == HoldPhase.Pinned);

    private static ImmutableArray<Shortage> Shortages(OrderState order, ImmutableArray<OrderHold> holds) =>
    [
        .. holds.Where(hold => hold.Phase != HoldPhase.Pinned && hold.Phase != HoldPhase.Held || holds.Length == 1)
            .Select(hold => new Shortage(hold.Variant, order.Group(hold.Group).Location, hold.AvailableQuantity)),
    ];

    private static Refusal NotADraft(OrderState order) => order.Ended switch
    {
        null => new OrderAlreadyPlaced(order.Status),
        EndReason.OutOfStock => new OutOfStock(order.Shortages),
        EndReason.HoldExpired => new CheckoutExpired(),
        _ => new OrderEndedAlready(order.Status),
    };

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
