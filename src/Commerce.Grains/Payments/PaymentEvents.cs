namespace Commerce.Grains.Payments;

/// <param name="Transaction">The number of the transaction in this payment, from 1.</param>
public sealed record AuthorizationRequested(int Transaction, OrderId Order, int Attempt, Money Amount, string Card) : IEvent;

/// <param name="About">The number of the authorisation or charge that it is about.</param>
/// <param name="Key">Names what it is for; null where nobody waits for it.</param>
public sealed record TransactionRequested(int Transaction, TransactionKind Kind, Money Amount, int About, string? Key) : IEvent;

public sealed record TransactionAnswered(
    int Transaction, TransactionStatus Result, string? Reference, string? Reason, string? ActionUrl,
    DateTimeOffset? ExpiresAt) : IEvent;

/// <summary>A charge whose money was taken at the counter.</summary>
public sealed record TenderRecorded(
    int Transaction, OrderId Order, string Key, Money Amount, TenderKind Kind, string Reference, string By) : IEvent;

/// <summary>Money given back at the counter.</summary>
public sealed record TenderRefunded(int Transaction, string Key, Money Amount, int About) : IEvent;

/// <summary>No more is charged; what is left of an authorisation goes back.</summary>
public sealed record RemainderCancelled(OrderId Order) : IEvent;
