using Commerce.Grains.Orders;

namespace Commerce.Grains.Payments;

/// <summary>What a payment owes: requests to the provider, and what it answered to the order.</summary>
internal static class PaymentProcess
{
    public static IEnumerable<Effect> Effects(PaymentState payment, IEvent happened, PaymentId self) => happened switch
    {
        AuthorizationRequested e => [Ask(payment, payment[e.Transaction]!, self)],
        TransactionRequested e => [Ask(payment, payment[e.Transaction]!, self)],
        TransactionAnswered e when Fact(payment[e.Transaction]!, e) is { } fact =>
            [new Effect.Tell(OrderGrain.Of(payment.Order!.Value), fact)],
        _ => [],
    };

    private static Effect.Call Ask(PaymentState payment, Transaction asked, PaymentId self) => new(new GatewayRequest(
        self, asked.Number, asked.Kind, asked.Amount, asked.About is { } about ? payment[about]!.Reference : null, asked.Card,
        GatewayRequest.KeyOf(self, asked.Number)));

    // That a charge is not known yet is no news to the order: it waits anyway.
    private static ICommand? Fact(Transaction transaction, TransactionAnswered e) => transaction.Kind switch
    {
        TransactionKind.Authorization => new PaymentAnswered(transaction.Attempt!.Value, e.Result, e.Reason, e.ActionUrl),
        TransactionKind.Charge when !transaction.Pending =>
            new CaptureAnswered(transaction.Key!, e.Result == TransactionStatus.Success, e.Reason),
        _ => null,
    };
}
