namespace Commerce.Auditor.Payments;

internal enum Kind { Authorization, Charge, CancelAuthorization, Refund }

internal enum Outcome { Requested, Success, Failure, ActionRequired, Unknown }

internal sealed record Booking(Kind Kind, long Amount, int? About, string? Key, bool AtTheCounter, DateTimeOffset AskedAt)
{
    public Outcome Outcome { get; set; }

    public bool IsPending => Outcome is Outcome.Requested or Outcome.Unknown or Outcome.ActionRequired;
}

/// <summary>The money of one order, transaction by transaction; totals are computed.</summary>
internal sealed class PaymentFile(string stream)
{
    public string Stream => stream;
    public Guid? Order { get; set; }
    public bool Closed { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public List<Booking> Bookings { get; } = [];

    public long Captured => Sum(Kind.Charge);

    public long Refunded => Sum(Kind.Refund);

    public bool IsPending => Bookings.Exists(each => each.IsPending);

    public Booking? this[int number] => number >= 1 && number <= Bookings.Count ? Bookings[number - 1] : null;

    /// <summary>What of a transaction was used by later ones that are about it.</summary>
    public long Used(int about, params ReadOnlySpan<Kind> kinds)
    {
        var sum = 0L;
        foreach (var each in Bookings)
            if (each.About == about && each.Outcome == Outcome.Success && kinds.Contains(each.Kind))
                sum += each.Amount;
        return sum;
    }

    private long Sum(Kind kind) => Bookings.Where(each => each.Kind == kind && each.Outcome == Outcome.Success).Sum(each => each.Amount);
}
