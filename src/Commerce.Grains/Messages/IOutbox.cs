using System.Collections.Immutable;

namespace Commerce.Grains.Messages;

/// <summary>What was sent to people, the newest first. In the demo, what would have been sent.</summary>
public interface IOutbox
{
    ValueTask<OutboxPage> List(OutboxQuery query, CancellationToken cancellation = default);
}

/// <summary>All that is given must hold.</summary>
/// <param name="Recipient">The subject whose contact it was sent to.</param>
/// <param name="First">At most 100.</param>
/// <param name="After"><see cref="OutboxPage.Next"/> of the page before.</param>
public sealed record OutboxQuery(
    OrderId? Order = null, SubjectId? Recipient = null, string? Email = null, int First = 20, string? After = null)
{
    /// <summary>Any of these; all when empty.</summary>
    public IReadOnlyList<MessageFate> Fates { get; init; } = [];
}

/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record OutboxPage(ImmutableArray<OutboxMessage> Messages, string? Next);

/// <param name="To">Null when the recipient was erased since.</param>
/// <param name="Subject">Kept, like the texts, for what is shown only; what went out by mail is not kept.</param>
public sealed record OutboxMessage(
    string Key, MessageTemplate Template, string Locale, MessageFate Fate, DateTimeOffset At, OrderId? Order,
    FulfilmentOrderId? FulfilmentOrder, Contact? To, string? Subject, string? Text, string? Html)
{
    /// <summary>Its place in the outbox: a page goes on after it.</summary>
    public string Cursor => $"{At.Subtract(DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}:{Key}";
}

public enum MessageFate
{
    /// <summary>To be read here: there is no mail server.</summary>
    Shown,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>The mail server refused it for good.</summary>
    Undeliverable,

    /// <summary>The recipient gave no address.</summary>
    NoAddress,
}
