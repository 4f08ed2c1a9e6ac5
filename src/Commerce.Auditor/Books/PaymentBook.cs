using System.Text.Json;
using Commerce.Auditor.Payments;
using Commerce.Auditor.Reading;

namespace Commerce.Auditor.Books;

/// <summary>Every payment: one outcome for each transaction, and sums that stay in their bounds.</summary>
internal sealed class PaymentBook(Findings findings) : IBook
{
    public Dictionary<string, PaymentFile> All { get; } = [];

    public Dictionary<Guid, PaymentFile> ByOrder { get; } = [];

    /// <summary>Whether exactly this amount was captured under this key.</summary>
    public bool IsCharged(Guid order, string key, long amount) => ByOrder.GetValueOrDefault(order)?.Bookings.Exists(
        each => each is { Kind: Kind.Charge, Outcome: Outcome.Success } && each.Key == key && each.Amount == amount) ?? false;

    public bool Read(JournalEvent e, JsonElement data)
    {
        if (!All.TryGetValue(e.Stream, out var payment))
            All[e.Stream] = payment = new(e.Stream);
        payment.ChangedAt = e.At;
        if (data.MaybeId("order") is { } order)
            ByOrder[(payment.Order = order).Value] = payment;
        switch (e.Kind)
        {
            case "AuthorizationRequested":
                Ask(e, payment, data, new(Kind.Authorization, data.Minor("amount"), null, null, false, e.At));
                break;
            case "TransactionRequested":
                Ask(e, payment, data, new(Enum.Parse<Kind>(data.Text("kind")), data.Minor("amount"), data.Number("about"), data.MaybeText("key"), false, e.At));
                break;
            case "TransactionAnswered": Answer(e, payment, data); break;
            case "TenderRecorded":
                Ask(e, payment, data, new(Kind.Charge, data.Minor("amount"), null, data.Text("key"), true, e.At) { Outcome = Outcome.Success });
                break;
            case "TenderRefunded":
                Ask(e, payment, data, new(Kind.Refund, data.Minor("amount"), data.Number("about"), data.Text("key"), true, e.At) { Outcome = Outcome.Success });
                break;
            case "RemainderCancelled": payment.Closed = true; break;
            default: return false;
        }
        InBounds(e, payment);
        return true;
    }

    private void Ask(JournalEvent e, PaymentFile payment, JsonElement data, Booking booking)
    {
        if (data.Number("transaction") != payment.Bookings.Count + 1)
            findings.Add(Invariant.MoneyInBounds, e, $"transaction {data.Number("transaction")} follows {payment.Bookings.Count}");
        if (booking.Key is { } key && payment.Bookings.Exists(each => each.Key == key && each.Kind == booking.Kind && each.Outcome != Outcome.Failure))
            findings.Add(Invariant.ChargedOnce, e, $"{booking.Kind} {key} is asked for twice");
        if (booking.Kind == Kind.Authorization && payment.Bookings.Exists(each => each.Kind == Kind.Authorization && each.Outcome != Outcome.Failure))
            findings.Add(Invariant.ChargedOnce, e, "another authorisation is not known to be dead");
        if (booking is { Kind: Kind.Charge, AtTheCounter: false } && payment.Closed)
            findings.Add(Invariant.MoneyInBounds, e, "a charge is asked for after the payment was closed");
        payment.Bookings.Add(booking);
    }

    private void Answer(JournalEvent e, PaymentFile payment, JsonElement data)
    {
        if (payment[data.Number("transaction")] is not { } booking)
        {
            findings.Add(Invariant.MoneyInBounds, e, $"transaction {data.Number("transaction")} was never asked for");
            return;
        }
        if (!booking.IsPending)
            findings.Add(Invariant.ChargedOnce, e, $"transaction {data.Number("transaction")} was {booking.Outcome} already");
        booking.Outcome = Enum.Parse<Outcome>(data.Text("result"));
        // An authorisation that still waited for its customer is dead once it is cancelled.
        if (booking is { Kind: Kind.CancelAuthorization, Outcome: Outcome.Success, About: { } about }
            && payment[about] is { Outcome: Outcome.ActionRequired } waiting)
            waiting.Outcome = Outcome.Failure;
    }

    private void InBounds(JournalEvent e, PaymentFile payment)
    {
        for (var number = 1; number <= payment.Bookings.Count; number++)
        {
            var one = payment.Bookings[number - 1];
            var (used, what) = one.Kind switch
            {
                Kind.Authorization => (payment.Used(number, Kind.Charge, Kind.CancelAuthorization), "captured and given back"),
                Kind.Charge => (payment.Used(number, Kind.Refund), "refunded"),
                _ => (0, ""),
            };
            if (used > one.Amount)
                findings.Add(Invariant.MoneyInBounds, e, $"{used} {what} of {one.Amount}");
            if (one.Kind == Kind.Charge && payment.Used(number, Kind.Refund) > 0 && one.Outcome != Outcome.Success)
                findings.Add(Invariant.MoneyInBounds, e, $"transaction {number} is refunded and was never captured");
            if (one.Kind == Kind.Authorization && one.Outcome != Outcome.Success && payment.Used(number, Kind.Charge) > 0)
                findings.Add(Invariant.MoneyInBounds, e, $"transaction {number} is captured and was never authorised");
        }
    }
}
