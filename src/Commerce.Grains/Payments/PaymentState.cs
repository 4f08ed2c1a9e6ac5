using System.Collections.Immutable;

namespace Commerce.Grains.Payments;

/// <summary>One order's money: what was asked of the provider or taken at the counter, and what became of it.</summary>
public sealed record PaymentState
{
    public static readonly PaymentState None = new();

    public OrderId? Order { get; init; }

    public ImmutableArray<Transaction> Transactions { get; init; } = [];

    /// <summary>No more is charged; what is left of an authorisation goes back.</summary>
    public bool Closed { get; init; }

    public bool Exists => Order is not null;

    public Transaction? this[int number] => number >= 1 && number <= Transactions.Length ? Transactions[number - 1] : null;

    public Transaction? Named(string key) => Transactions.FirstOrDefault(each => each.Key == key);

    /// <summary>The authorisation that was asked for last.</summary>
    public Transaction? Authorization => Transactions.LastOrDefault(each => each.Kind == TransactionKind.Authorization);

    public long AuthorisedMinor => Sum(TransactionKind.Authorization, each => each.Status == TransactionStatus.Success);

    public long CapturedMinor => Sum(TransactionKind.Charge, each => each.Status == TransactionStatus.Success);

    public long RefundedMinor => Sum(TransactionKind.Refund, each => each.Status == TransactionStatus.Success);

    public long CancelledMinor => Sum(TransactionKind.CancelAuthorization, each => each.Status == TransactionStatus.Success);

    /// <summary>What is left to charge of an authorisation; what is under way counts as used.</summary>
    public Money Left(Transaction authorization) => authorization.Amount - About(
        authorization, each => each.Kind is TransactionKind.Charge or TransactionKind.CancelAuthorization);

    /// <summary>What is left to refund of a charge.</summary>
    public Money Refundable(Transaction charge) => charge.Amount - About(charge, each => each.Kind == TransactionKind.Refund);

    public PaymentState Apply(IEvent happened) => happened switch
    {
        AuthorizationRequested e =>
            Adding(new(e.Transaction, TransactionKind.Authorization, e.Amount, TransactionStatus.Requested)
            { Attempt = e.Attempt, Card = e.Card }) with { Order = e.Order },
        TransactionRequested e =>
            Adding(new(e.Transaction, e.Kind, e.Amount, TransactionStatus.Requested) { Key = e.Key, About = e.About }),
        TransactionAnswered e => Answering(e),
        TenderRecorded e => Adding(new(e.Transaction, TransactionKind.Charge, e.Amount, TransactionStatus.Success)
        { Key = e.Key, Tender = e.Kind, Reference = e.Reference, By = e.By }) with { Order = e.Order },
        TenderRefunded e =>
            Adding(new(e.Transaction, TransactionKind.Refund, e.Amount, TransactionStatus.Success) { Key = e.Key, About = e.About }),
        RemainderCancelled e => this with { Order = e.Order, Closed = true },
        _ => this,
    };

    private PaymentState Adding(Transaction transaction) => this with { Transactions = Transactions.Add(transaction) };

    private PaymentState Answering(TransactionAnswered e)
    {
        var before = this[e.Transaction]!;
        var answered = before with
        {
            Status = e.Result, Reference = e.Reference ?? before.Reference, Reason = e.Reason, ActionUrl = e.ActionUrl,
            ExpiresAt = e.ExpiresAt,
        };
        var after = Transactions.SetItem(e.Transaction - 1, answered);
        // An authorisation that still waited for its customer is dead once it is cancelled.
        if (answered is { Kind: TransactionKind.CancelAuthorization, Status: TransactionStatus.Success, About: { } about }
            && after[about - 1] is { Status: TransactionStatus.ActionRequired } waiting)
            after = after.SetItem(about - 1, waiting with { Status = TransactionStatus.Failure });
        return this with { Transactions = after };
    }

    private Money About(Transaction one, Func<Transaction, bool> which) => Transactions
        .Where(each => each.About == one.Number && each.Status != TransactionStatus.Failure && which(each))
        .Select(each => each.Amount).Sum(one.Amount.Currency);

    private long Sum(TransactionKind kind, Func<Transaction, bool> which) =>
        Transactions.Where(each => each.Kind == kind && which(each)).Sum(each => each.Amount.Minor);
}

/// <param name="Number">From 1; with the payment's id it makes the key under which the provider does it once.</param>
public sealed record Transaction(int Number, TransactionKind Kind, Money Amount, TransactionStatus Status)
{
    /// <summary>The number of the authorisation or charge that this is about.</summary>
    public int? About { get; init; }

    /// <summary>What it is for.</summary>
    public string? Key { get; init; }

    /// <summary>The order's attempt to pay, for an authorisation.</summary>
    public int? Attempt { get; init; }

    public string? Card { get; init; }
    public string? Reference { get; init; }
    public string? Reason { get; init; }
    public string? ActionUrl { get; init; }
    public DateTimeOffset? ExpiresAt { get; init; }
    public TenderKind? Tender { get; init; }
    public string? By { get; init; }

    /// <summary>It is not known yet what became of it.</summary>
    public bool Pending => Status is TransactionStatus.Requested or TransactionStatus.Unknown or TransactionStatus.ActionRequired;
}
