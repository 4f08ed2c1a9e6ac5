using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;

namespace Commerce.GraphQL.Orders;

internal sealed record PaymentView(OrderView Order, PaymentState State)
{
    public static void Bind(TypeBuilder<PaymentView> type) => type
        .Field("inStore", payment => payment.Order.State.PaysInStore)
        .Field("authorized", payment => payment.Of(payment.State.AuthorisedMinor))
        .Field("captured", payment => payment.Of(payment.State.CapturedMinor))
        .Field("refunded", payment => payment.Of(payment.State.RefundedMinor))
        .Field("actionUrl", payment => payment.Order is { Holder: true, State.PaymentStep: PaymentStep.ActionRequired }
            ? payment.Order.State.ActionUrl
            : null)
        .Field("declineReason", payment => payment.Order.State.DeclineReason)
        .Field("transactions", payment => payment.State.Transactions);

    private Money Of(long minor) => new(minor, Order.State.Market!.Currency);
}
