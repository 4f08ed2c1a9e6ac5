using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.Grains.Reads;

/// <summary>Why somebody should look after an order.</summary>
public enum OrderTrouble
{
    /// <summary>A part is later than promised. It follows from the clock, so no state tells it.</summary>
    Late,

    /// <summary>A store did not find units, and the customer has not said what to do.</summary>
    RejectedItems,

    /// <summary>It is not known whether money was reserved or taken, or a charge at the hand-over failed.</summary>
    PaymentUncertain,

    /// <summary>Too many wrong codes were typed.</summary>
    CodeLocked,

    /// <summary>Nobody came, and the goods are not back on the shelf.</summary>
    NotBackOnShelf,
}

/// <summary>What is wrong with an order, as far as its state tells.</summary>
public static class OrderTroubles
{
    public static IEnumerable<OrderTrouble> Of(OrderState order)
    {
        if (!order.IsEnded && order.Asking.Any())
            yield return OrderTrouble.RejectedItems;
        if (order is { Status: OrderStatus.Placed, PaymentStep: PaymentStep.Checking })
            yield return OrderTrouble.PaymentUncertain;
    }

    public static IEnumerable<OrderTrouble> Of(FulfilmentState part)
    {
        if (part.HandOver is { Phase: HandOverPhase.Checking or HandOverPhase.Failed } && (part.Waits || part.Status == FulfilmentStatus.Packed))
            yield return OrderTrouble.PaymentUncertain;
        if (part is { Waits: true, TriesLeft: <= 0 })
            yield return OrderTrouble.CodeLocked;
        if (part.Status == FulfilmentStatus.Expired)
            yield return OrderTrouble.NotBackOnShelf;
    }
}
