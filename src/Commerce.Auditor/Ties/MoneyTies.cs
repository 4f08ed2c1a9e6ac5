using Commerce.Auditor.Books;
using Commerce.Auditor.Fulfilment;
using Commerce.Auditor.Orders;
using Commerce.Auditor.Payments;

namespace Commerce.Auditor.Ties;

/// <summary>At rest: what was paid is what the customer got, to the cent.</summary>
internal sealed class MoneyTies(Findings findings, AuditOptions options, FulfilmentBook stores, PaymentBook payments)
{
    public void Check(OrderBook orders)
    {
        foreach (var payment in payments.All.Values)
        {
            if (payment.Order is null || !orders.Orders.ContainsKey(payment.Order.Value))
                findings.Add(Invariant.Money, payment.Stream, "it is the payment of no order");
            Resolved(payment);
        }
        foreach (var order in orders.Orders.Values)
            Balanced(order, payments.ByOrder.GetValueOrDefault(order.Id));
    }

    private void Resolved(PaymentFile payment)
    {
        foreach (var each in payment.Bookings)
            if (each.Outcome is Outcome.Requested or Outcome.Unknown && (options.AtRest || each.AskedAt + options.PaymentPatience <= options.Now))
                findings.Add(Invariant.NothingWaits, payment.Stream, $"{each.Kind} of {each.Amount} is {each.Outcome} since {each.AskedAt:O}");
    }

    private void Balanced(OrderFile order, PaymentFile? payment)
    {
        var files = order.Groups.Select(group => stores.All.GetValueOrDefault(group.Fulfilment)).OfType<FulfilmentFile>().ToArray();
        if (!options.IsOver(order.ChangedAt) || payment is not null && (payment.IsPending || !options.IsOver(payment.ChangedAt))
            || files.Any(file => file.Checking && !file.IsOver || !options.IsOver(file.ChangedAt)))
            return;
        var paid = (payment?.Captured ?? 0) - (payment?.Refunded ?? 0);
        var worth = Worth(order, files);
        var unpaid = files.Any(file => file.Overridden);
        if (unpaid ? paid > worth : paid != worth)
            findings.Add(Invariant.Money, order.Stream, $"{paid} were paid for goods worth {worth}");
        if (order.IsEnded && payment is not null)
            NothingLeft(order, payment);
    }

    /// <summary>The goods that are gone, and those that were paid at the counter and wait for their customer.</summary>
    private static long Worth(OrderFile order, FulfilmentFile[] files)
    {
        var worth = order.Lines.Keys.Sum(line => order.Gross(line, files.Sum(file => Counted(order, file, line))));
        var first = order.Groups.Find(group => group is { IsShipped: true, Phase: not GroupPhase.Failed });
        var shipped = first is { IsLater: false } && files.Any(file => file.Id == first.Fulfilment && file.IsGone);
        return worth + (shipped ? order.Shipping : 0);
    }

    private static int Counted(OrderFile order, FulfilmentFile file, Guid line)
    {
        var counter = order.Group(file.Id)!.Charges.Values.FirstOrDefault(charge => charge.AtTheCounter);
        return file.IsOver || counter is null
            ? file.Progress.GetValueOrDefault(line).Taken
            : counter.Units.GetValueOrDefault(line);
    }

    private void NothingLeft(OrderFile order, PaymentFile payment)
    {
        for (var number = 1; number <= payment.Bookings.Count; number++)
            if (payment.Bookings[number - 1] is { Kind: Kind.Authorization, Outcome: Outcome.Success } held
                && held.Amount - payment.Used(number, Kind.Charge, Kind.CancelAuthorization) is > 0 and var left
                && !payment.Bookings.Exists(each => each is { Kind: Kind.CancelAuthorization, Outcome: Outcome.Failure }))
                findings.Add(Invariant.Money, payment.Stream, $"{left} stay authorised though {order.Stream} is {order.Stage}");
    }
}
