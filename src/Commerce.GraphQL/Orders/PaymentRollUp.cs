using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;

namespace Commerce.GraphQL.Orders;

internal enum PaymentStatus
{
    None, Checking, ActionRequired, Declined, PayInStore, Authorized, PartiallyPaid, Paid, Refunded, Cancelled,
}

/// <summary>Where an order's payment stands, from its transactions first and from the order's step where there are none.</summary>
internal static class PaymentRollUp
{
    public static PaymentStatus Of(OrderState order, PaymentState payment) => payment switch
    {
        { CapturedMinor: > 0 } when payment.RefundedMinor >= payment.CapturedMinor => PaymentStatus.Refunded,
        { CapturedMinor: > 0 } => payment.CapturedMinor - payment.RefundedMinor >= Worth(order).Minor
            ? PaymentStatus.Paid
            : PaymentStatus.PartiallyPaid,
        { AuthorisedMinor: > 0 } => payment.AuthorisedMinor > payment.CancelledMinor ? PaymentStatus.Authorized : PaymentStatus.Cancelled,
        _ => OfStep(order),
    };

    private static PaymentStatus OfStep(OrderState order) => order.PaymentStep switch
    {
        PaymentStep.Declined => PaymentStatus.Declined,
        PaymentStep.None => PaymentStatus.None,
        _ when order.IsEnded => PaymentStatus.Cancelled,
        PaymentStep.ActionRequired => PaymentStatus.ActionRequired,
        PaymentStep.InStore => PaymentStatus.PayInStore,
        PaymentStep.Authorised => PaymentStatus.Authorized,
        _ => PaymentStatus.Checking,
    };

    /// <summary>What is to be paid in the end: everything but what is cancelled or went back on the shelf.</summary>
    private static Money Worth(OrderState order)
    {
        var goods = order.Lines.Select(line =>
        {
            var units = order.Units(line);
            return order.Gross(line, line.Quantity - units.Cancelled - units.Returned);
        }).Sum(order.Market!.Currency);
        return goods.IsZero ? goods : goods + order.Shipping!.Value;
    }
}
