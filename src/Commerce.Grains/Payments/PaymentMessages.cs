namespace Commerce.Grains.Payments;

public enum TransactionKind { Authorization, Charge, CancelAuthorization, Refund }

public enum TransactionStatus { Requested, Success, Failure, ActionRequired, Unknown }

public enum TenderKind { Cash, CardTerminal }

// From the order

/// <param name="Card">The provider's token for the card; never a card number.</param>
public sealed record Authorize(OrderId Order, int Attempt, Money Amount, string Card) : IBeginning;

/// <param name="Key">Names what is charged for; the same key charges once.</param>
public sealed record Capture(string Key, Money Amount) : ICommand;

/// <param name="Tender">The counter's payment that is given back, so that it is on the books even when this overtakes its
/// record.</param>
public sealed record Refund(string Key, Money Amount, RecordTender? Tender = null) : ICommand;

/// <summary>
/// No more will be charged: what is left of the authorisation is given back, also one whose result is not known yet, and no new
/// one is begun. Remembered even when it comes before anything else.
/// </summary>
public sealed record CancelRemaining(OrderId Order) : ICommand;

/// <summary>Money that was taken at the counter.</summary>
public sealed record RecordTender(
    OrderId Order, string Key, Money Amount, TenderKind Kind, string Reference, string By) : ICommand;

// From the provider

/// <param name="Transaction">Which transaction of this payment, by its number.</param>
/// <param name="Reference">The provider's own name for it.</param>
/// <param name="ActionUrl">Where the customer goes on, when something is asked of them.</param>
/// <param name="ExpiresAt">How long the authorisation lives.</param>
public sealed record GatewayAnswered(
    int Transaction, TransactionStatus Result, string? Reference = null, string? Reason = null, string? ActionUrl = null,
    DateTimeOffset? ExpiresAt = null) : ICommand;

/// <summary>The same by webhook: it may come before the answer, again, or days late.</summary>
public sealed record GatewayNotified(
    int Transaction, TransactionStatus Result, string? Reference = null, string? Reason = null, string? ActionUrl = null,
    DateTimeOffset? ExpiresAt = null) : ICommand;

// To the provider

/// <param name="Reference">The provider's name of the authorisation or charge that this is about.</param>
/// <param name="IdempotencyKey">The same for every try, so that the provider does it once.</param>
public sealed record GatewayRequest(
    PaymentId Payment, int Transaction, TransactionKind Kind, Money Amount, string? Reference, string? Card,
    string IdempotencyKey)
    : IOutsideRequest
{
    public static string KeyOf(PaymentId payment, int transaction) => $"payment/{payment}/{transaction}";
}

/// <summary>The provider did not answer in time. What it did is unknown; the same request is tried again.</summary>
public sealed class GatewayTimeout(string message, Exception? inner = null) : Exception(message, inner);

// Refusals

public sealed record AttemptPending(int Attempt)
    : Refusal("An earlier payment is still being checked. Wait until its result is known.");

public sealed record PaymentClosed() : Refusal("Nothing more is charged for this order.");

public sealed record MoreThanAuthorised(Money Available) : Refusal($"At most {Available} can still be charged.");

public sealed record MoreThanCaptured(Money Available) : Refusal($"At most {Available} can still be refunded.");

public sealed record AlreadyPaid() : Refusal("This is paid already.");
