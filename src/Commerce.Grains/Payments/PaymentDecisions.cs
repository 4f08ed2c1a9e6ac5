using static Commerce.Grains.Decision;

namespace Commerce.Grains.Payments;

internal static class PaymentDecisions
{
    public static Decision Authorize(PaymentState payment, Authorize command) => payment.Authorization switch
    {
        { Attempt: var asked } when asked >= command.Attempt => Nothing(),
        _ when payment.Closed => Refuse(new PaymentClosed()),
        { Pending: true } pending => Refuse(new AttemptPending(pending.Attempt!.Value)),
        { Status: TransactionStatus.Success } => Refuse(new AlreadyPaid()),
        _ => Record(new AuthorizationRequested(Next(payment), command.Order, command.Attempt, command.Amount, command.Card)),
    };

    /// <summary>The answer and the webhook take the same way: whichever comes first counts, and a final result stays.</summary>
    public static Decision Answer(PaymentState payment, TransactionAnswered answered)
    {
        if (payment[answered.Transaction] is not { } transaction)
            return Refuse(new NotFound("transaction"));
        var known = answered.Result switch
        {
            TransactionStatus.Success or TransactionStatus.Failure => true,
            TransactionStatus.ActionRequired => transaction.Status is TransactionStatus.Requested or TransactionStatus.Unknown,
            TransactionStatus.Unknown => transaction.Status == TransactionStatus.Requested,
            _ => false,
        };
        return transaction.Pending && known ? Settle(payment, answered) : Nothing();
    }

    public static Decision Capture(PaymentState payment, Capture command)
    {
        if (payment.Named(command.Key) is not null)
            return Nothing();
        if (payment.Closed)
            return Refuse(new PaymentClosed());
        if (payment.Authorization is not { Status: TransactionStatus.Success } authorization)
            return Refuse(new MoreThanAuthorised(Money.Zero(command.Amount.Currency)));
        var left = payment.Left(authorization);
        return command.Amount > left
            ? Refuse(new MoreThanAuthorised(left))
            : Record(new TransactionRequested(
                Next(payment), TransactionKind.Charge, command.Amount, authorization.Number, command.Key));
    }

    public static Decision CancelRemaining(PaymentState payment, CancelRemaining command) =>
        payment.Closed ? Nothing() : Settle(payment, new RemainderCancelled(command.Order));

    public static Decision RecordTender(PaymentState payment, RecordTender command) =>
        payment.Named(command.Key) is not null ? Nothing() : Record(Recorded(payment, command));

    public static Decision Refund(PaymentState payment, Refund command)
    {
        if (payment.Named(command.Key) is not null)
            return Nothing();
        TenderRecorded[] late = command.Tender is { } tender && payment.Named(tender.Key) is null
            ? [Recorded(payment, tender)]
            : [];
        var after = late.Aggregate(payment, (state, happened) => state.Apply(happened));
        var charges = after.Transactions
            .Where(each => each is { Kind: TransactionKind.Charge, Status: TransactionStatus.Success })
            .Where(each => command.Tender is null || each.Key == command.Tender.Key).ToArray();
        return charges.FirstOrDefault(charge => after.Refundable(charge) >= command.Amount) switch
        {
            null =>
                Refuse(new MoreThanCaptured(charges.Select(after.Refundable).Append(Money.Zero(command.Amount.Currency)).Max())),
            { Tender: not null } cash =>
                Record([.. late, new TenderRefunded(Next(after), command.Key, command.Amount, cash.Number)]),
            var charge => Record(new TransactionRequested(
                Next(after), TransactionKind.Refund, command.Amount, charge.Number, command.Key)),
        };
    }

    /// <summary>
    /// In a closed payment nothing stays authorised: as soon as it is known what is left, that goes back. A charge under way may
    /// use it all; a cancellation that the provider refused is not asked for again at once, for it would be refused again.
    /// </summary>
    private static Decision Settle(PaymentState before, IEvent happened)
    {
        var payment = before.Apply(happened);
        if (!payment.Closed || payment.Authorization is not { } authorization)
            return Record(happened);
        var held = authorization.Status is TransactionStatus.Success or TransactionStatus.ActionRequired;
        var busy = payment.Transactions.Any(each => each.About == authorization.Number && each.Pending);
        var refused = happened is TransactionAnswered answered
            && payment[answered.Transaction] is { Kind: TransactionKind.CancelAuthorization, Status: TransactionStatus.Failure };
        var left = payment.Left(authorization);
        return held && !busy && !refused && left.Minor > 0
            ? Record(happened, new TransactionRequested(
                Next(payment), TransactionKind.CancelAuthorization, left, authorization.Number, null))
            : Record(happened);
    }

    private static TenderRecorded Recorded(PaymentState payment, RecordTender tender) =>
        new(Next(payment), tender.Order, tender.Key, tender.Amount, tender.Kind, tender.Reference, tender.By);

    private static int Next(PaymentState payment) => payment.Transactions.Length + 1;
}
