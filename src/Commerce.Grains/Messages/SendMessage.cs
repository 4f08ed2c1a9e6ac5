using System.Collections.Immutable;

namespace Commerce.Grains.Messages;

/// <summary>
/// A message to a person. The gateway opens the sealed contact, renders, sends, and derives links and codes itself (by HMAC of
/// purpose, grain and generation), so that no secret is ever in an event.
/// </summary>
/// <param name="Key">The same message has the same key, however often it is asked for.</param>
public sealed record SendMessage(
    string Key,
    MessageTemplate Template,
    Sealed Recipient,
    string Locale,
    OrderId? Order,
    FulfilmentOrderId? FulfilmentOrder,
    ImmutableDictionary<string, string> Facts) : IOutsideRequest;

public enum MessageTemplate
{
    OrderConfirmed, OrderReady, PickupReminder, OrderExpired, OrderChanged, OrderCancelled, OrderShipped,
    VerifyEmail, ResetPassword, StaffInvited,
}
